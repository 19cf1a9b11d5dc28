import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Briefing } from '#contract/briefing.ts';
import { AppError } from '../../runtime/errors.ts';

const line = (kind: string, value: object): string => JSON.stringify({ kind, ...value });

/**
 * The briefing for machines, as JSON lines: what was asked, the versions of the data, every claim that it cites, and
 * what was written, with the parts for checking whether or not they are printed. The same request on the same data gives the same bytes, apart from `madeAt` in the first line.
 */
export function toBundle(briefing: Briefing): string {
  const { format, version, madeAt, request, ...rest } = briefing;
  const { day: _, ...front } = rest.front;
  const body = [
    line('request', { request }),
    line('house', { house: rest.house }),
    ...rest.datasets.map((dataset) => line('dataset', dataset)),
    ...rest.claims.map((claim) => line('claim', { claim })),
    line('ranks', { ranks: rest.ranks }),
    line('front', { front }),
    ...rest.sections.map((section) => line('section', { section })),
    line('leftOut', rest.leftOut),
    ...rest.notes.map((note) => line('note', { note })),
    ...rest.documents.map((document) => line('document', { document })),
    ...rest.annex.map((part) => line('annex', { part })),
    ...rest.citations.map((citation) => line('citation', { citation })),
    ...rest.warnings.map((warning) => line('warning', { warning })),
  ];
  const sha256 = createHash('sha256').update(body.join('\n'), 'utf8').digest('hex');
  return `${[line('briefing', { format, version, madeAt, sha256 }), ...body].join('\n')}\n`;
}

const Asked = z.object({ kind: z.literal('request'), request: z.unknown() });

/**
 * The request that a bundle was made from, to make the same bundle again.
 * @throws AppError bad-input where none of its lines holds one
 */
export function requestIn(bundle: string): unknown {
  // The first line is about the bundle itself.
  const asked = Asked.safeParse(JSON.parse(bundle.split('\n', 2)[1] ?? 'null'));
  if (asked.success) return asked.data.request;
  throw new AppError('bad-input', 'The second line of a bundle is its request; here it is not.');
}
