import type { Briefing, BriefingRequest, Form, SavedBriefing } from '#contract/briefing.ts';
import { ConsoleQuestion } from '#contract/console.ts';
import { readClaims } from '../claims/claims.ts';
import { createConsole } from '../console/console.ts';
import { createSavedQueries } from '../records/queries.ts';
import type { Texts } from '../documents/texts.ts';
import type { Database } from '../graph/connect.ts';
import { createJudgements } from '../judgements/judgements.ts';
import { readDatasets } from '../network/datasets.ts';
import { readSubgraph } from '../network/network.ts';
import { type BriefingStore, createBriefingStore, type Kept } from '../records/briefings.ts';
import { collect, type Desk } from './collect.ts';
import { draft } from './draft.ts';
import type { Material } from './prose/material.ts';
import { fileOf, type File } from './render/file.ts';
import { counted } from '#words/counts.ts';
import { mustBeAbout, mustBeBetween, scopeOf } from './scope.ts';
import type { Houses } from './houses/houses.ts';
import { type Now, ranksOf, since } from './since.ts';

/** A request whose nodes may be left to the server. */
export type Asked = Omit<BriefingRequest, 'about'> & {
  about: Omit<BriefingRequest['about'], 'ids'> & { ids?: string[] | undefined };
};
/** Told of each stage that begins. */
export type Progress = (stage: string) => void;

/** Where briefings read from: the database with its judgements and saved questions, texts and house styles. */
export function deskOn(db: Database, texts: Texts, houses: Houses): Desk {
  const judgements = createJudgements(db);
  const queries = createSavedQueries(db);
  const ask = createConsole(db);
  return {
    db,
    texts,
    houses,
    judgements: async () => (await judgements.list(null)).judgements,
    questions: {
      one: queries.one,
      behind: queries.behind,
      ask: (text, parameters) =>
        ask.query(ConsoleQuestion.parse({ text, parameters }), AbortSignal.timeout(60_000)),
    },
  };
}

/** Writing briefings, keeping them, and holding kept ones against what is there now. */
export function createBriefings(db: Database, texts: Texts, houses: Houses) {
  const store = createBriefingStore(db);
  const desk = deskOn(db, texts, houses);
  const write = (asked: Asked, tell: Progress = () => undefined) => written(desk, store, asked, tell);
  return {
    write,
    file: async (asked: Asked, form: Form): Promise<File> => fileOf(await write(asked), form),
    keep: async (asked: Asked) => shown(desk, await store.keep(await write(asked))),
    list: () => store.list(),
    one: async (id: string) => shown(desk, await store.one(id)),
    keptFile: async (id: string, form: Form) => fileOf((await store.one(id)).briefing, form),
    delete: (id: string) => store.delete(id),
    restore: (id: string) => store.restore(id),
  };
}

/** With the nodes that it is about; where there are more of them than it takes, it says so among its filters. */
async function complete(desk: Desk, asked: Asked): Promise<BriefingRequest> {
  const { about, template } = asked;
  if (about.ids !== undefined) return { ...asked, about: { ...about, ids: about.ids } };
  mustBeAbout(template, about);
  const { ids, leftOut } = await scopeOf(desk.db, { template, ...about });
  const cut =
    leftOut === 0
      ? []
      : [
          `${counted(leftOut, 'tie')} of it left out: a briefing takes the first ${ids.length} of those around it`,
        ];
  return { ...asked, about: { ...about, ids }, filters: [...asked.filters, ...cut] };
}

/** @throws AppError bad-input | not-found | loading | unavailable | timeout */
async function written(desk: Desk, store: BriefingStore, asked: Asked, tell: Progress): Promise<Briefing> {
  const { about, template, previous } = asked;
  mustBeBetween(template, about, about.ids !== undefined);
  tell('looking for what it is about');
  const request = await complete(desk, asked);
  tell('reading the claims');
  const material = await collect(desk, request, new Date().toISOString());
  tell('writing');
  if (previous === null) return draft(material);
  const before = (await store.one(previous)).briefing;
  return draft({ ...material, previous: before, sincePrevious: await against(desk, before, material) });
}

async function against(desk: Desk, then: Briefing, material: Material) {
  return since(then, await nowOf(desk, then, draft({ ...material, previous: null, sincePrevious: null })));
}

async function nowOf({ db, judgements }: Desk, then: Briefing, again: Briefing | null): Promise<Now> {
  const ids = then.claims.map(({ id }) => id);
  const [claims, datasets, all] = await Promise.all([readClaims(db, ids), readDatasets(db), judgements()]);
  return {
    again,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    datasets: new Map(datasets.map(({ id, version }) => [id, version])),
    ranks: ranksOf(all, new Set(ids)),
  };
}

/** A kept briefing with what has changed; one whose dataset is gone is shown all the same, from its own evidence. */
async function shown(desk: Desk, { summary, briefing }: Kept): Promise<SavedBriefing> {
  const here = await readSubgraph(desk.db, { ids: briefing.request.about.ids, denied: false });
  const again =
    here.nodes.length === 0 ? null : draft(await collect(desk, briefing.request, briefing.madeAt));
  return { summary, briefing, since: since(briefing, await nowOf(desk, briefing, again)) };
}
