import { randomUUID } from 'node:crypto';
import type { Briefing, SavedBriefings, SavedBriefingSummary } from '#contract/briefing.ts';
import type { Database } from '../graph/connect.ts';
import { limits } from '../graph/limits.ts';
import { instant } from '../graph/records.ts';
import { type RecordMap, recordsOf } from './records.ts';
import { upgraded } from './upgraded-briefing.ts';

export type BriefingStore = ReturnType<typeof createBriefingStore>;
export interface Kept {
  summary: SavedBriefingSummary;
  briefing: Briefing;
}

type Told = Pick<SavedBriefingSummary, 'template' | 'question' | 'by' | 'previous' | 'claims'>;
interface BriefingMap extends RecordMap, Told {
  /** of those kept by an older program, which had no `createdAt` */
  madeAt: RecordMap['createdAt'];
  content?: string;
}

/** Briefings that are kept, each with the evidence that it cites. They never change. Errors as in `records.ts`. */
export function createBriefingStore(db: Database) {
  const briefings = recordsOf<BriefingMap>(db, {
    noun: 'briefing',
    label: 'Briefing',
    schema: 'schema/01-briefing-id',
  });
  return {
    list: async (): Promise<SavedBriefings> => {
      const { records, total } = await briefings.list(limits.briefings);
      return { briefings: records.map(summaryOf), total };
    },
    one: async (id: string): Promise<Kept> => keptOf(await briefings.one(id)),
    keep: async (briefing: Briefing): Promise<Kept> => {
      const { title, template, question, by, previous } = briefing.request;
      const told = { title, template, question, by, previous, claims: BigInt(briefing.claims.length) };
      const props = { ...told, content: JSON.stringify(briefing) };
      return keptOf(await briefings.create(randomUUID(), props, { madeAt: briefing.madeAt }));
    },
    delete: async (id: string) => summaryOf(await briefings.delete(id, null)),
    restore: async (id: string) => summaryOf(await briefings.restore(id)),
  };
}

function summaryOf(map: BriefingMap): SavedBriefingSummary {
  const { id, title, template, question, by, previous, claims } = map;
  const madeAt = instant(map.createdAt ?? map.madeAt) ?? '';
  return { id, title, template, question, by, madeAt, previous, claims, deletedAt: instant(map.deletedAt) };
}

function keptOf(map: BriefingMap): Kept {
  return { summary: summaryOf(map), briefing: upgraded(JSON.parse(map.content ?? 'null')) };
}
