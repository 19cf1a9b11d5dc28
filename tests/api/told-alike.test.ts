import { describe, expect, test } from 'vitest';
import { TieDetails } from '#contract/evidence.ts';
import { TiesTold } from '#contract/tellers.ts';
import { Changes, Comparison, LensAnswer } from '#contract/lens-answers.ts';
import { Subgraph } from '#contract/network.ts';
import { applyLens } from '#picture/exploration/apply-lens.ts';
import { becomings } from '#picture/exploration/became.ts';
import { asked, NO_LENS, type PageLens, undatedLens } from '#picture/exploration/lens.ts';
import type { Picture } from '#picture/exploration/plan.ts';
import { signOf } from '#picture/style/signs.ts';
import type { Dataset } from '../../server/dataset/model.ts';
import { appOn } from '../support/app-on.ts';
import { ARTICLE, datasetIn, loadArticle, loadTiny, TINY } from '../support/datasets.ts';
import { dice } from '../unit/oracle/made-up.ts';

/** In one run so many lenses of each dataset; `RELATA_LONG` asks for more. */
const LENSES = process.env['RELATA_LONG'] === undefined ? 8 : 60;
/** So many ties are opened under each lens. */
const OPENED = 12;
const PARTS = ['happened', 'began', 'ended', 'altered', 'disputed'] as const;

const idsOf = ({ actors, events, places }: Dataset): string[] =>
  [...actors, ...events, ...places].map(({ id }) => id);

/** Lenses of every sort, the same in each run. */
function lensesOf({ sources }: Dataset, days: readonly string[], seed: number): PageLens[] {
  const roll = dice(seed);
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T;
  const who = (): string[] => (roll(2) === 0 ? [] : [pick(sources).id]);
  return Array.from({ length: LENSES }, (_, at): PageLens => {
    const [from = '', to = ''] = [pick(days), pick(days)].toSorted();
    const own = { ...NO_LENS, sources: who(), relayed: roll(3) === 0, endings: roll(4) > 0 };
    if (at % 3 === 0) return { ...own, between: [from, to] };
    const dated = {
      ...own,
      asOf: pick([from, `${from}/${to}`]),
      certainty: pick(['certain', 'both', 'one', 'possible'] as const),
    };
    if (at % 3 === 1) return { ...dated, clock: pick(['valid', 'said'] as const) };
    return {
      ...dated,
      asOf: pick([null, from]),
      sources: [pick(sources).id],
      against: pick(['others' as const, [pick(sources).id]]),
    };
  });
}

const tiny = await datasetIn(TINY);
const article = await datasetIn(ARTICLE);

describe.each([
  ['data/tiny', loadTiny, tiny, ['1906-12-31', '1907-02-10', '1907-03-08', '1907-05-04', '1908-01-01']],
  [
    'the article',
    loadArticle,
    article,
    [
      '1999-12-31',
      '2010-06-01',
      '2014-01-01',
      '2015-06-01',
      '2017-10-15',
      '2018-01-01',
      '2020-08-15',
      '2021-06-01',
    ],
  ],
] as const)('%s: picture, list, panel and row say the same of a tie', (name, fill, dataset, days) => {
  const { app } = appOn(fill);
  const ids = idsOf(dataset);
  const post = async (path: string, body: object): Promise<unknown> => {
    const answer = await app.post(`/api/v1/${path}`, body);
    expect({ path, status: answer.status, body: answer.body }).toMatchObject({ status: 200 });
    return answer.body;
  };

  async function seenThrough(lens: PageLens) {
    const answer = LensAnswer.parse(await post('lens', { ids, lens: asked(lens) }));
    const whole = Subgraph.parse(await post('subgraph', { ids }));
    const [from, to] = lens.between ?? ['', ''];
    const changes =
      lens.between === null
        ? null
        : Changes.parse(await post('changes', { ids, lens: undatedLens(lens), from, to, limit: 20_000 }));
    const picture: Picture = {
      ...whole,
      hiddenNodes: [],
      hiddenTies: [],
      collapsedNodes: [],
      broughtBy: new Map(),
      pins: new Map(),
      layout: { name: 'spread' } as unknown as Picture['layout'],
      moves: [],
      missing: [],
      cut: null,
    };
    return { answer, changes, seen: applyLens(picture, answer, changes, lens) };
  }

  test.each(
    lensesOf(dataset, days, 41).map(
      (lens) => [JSON.stringify({ ...lens, ghosts: undefined }), lens] as const,
    ),
  )(
    '%s',
    async (_, lens) => {
      const { answer, changes, seen } = await seenThrough(lens);
      const shown = new Map(seen.picture.ties.map((tie) => [tie.id, tie]));
      const left = new Map(answer.leftOut.ties.map(({ id, why }) => [id, why]));

      // The sign in the picture is the one under which the list has the tie, by the rows themselves.
      if (changes !== null) {
        const rows = PARTS.flatMap((part) =>
          changes[part].map((row) => ({ part, row, id: (row.tie ?? row.node)?.id ?? '' })),
        );
        const signs = { happened: '•', began: '+', ended: '−', altered: '~', disputed: '!' } as const;
        for (const id of [...shown.keys(), ...ids].filter((each) => seen.marks.has(each))) {
          const parts = new Set(rows.filter((each) => each.id === id).map(({ part }) => part));
          const [only] = parts;
          const sign = parts.has('disputed')
            ? '!'
            : parts.has('began') && parts.has('ended')
              ? '±'
              : only
                ? signs[only]
                : '';
          const mark = seen.marks.get(id);
          if (mark?.ghost === false && (shown.has(id) || parts.size > 0))
            expect([id, signOf(mark)]).toStrictEqual([id, sign]);
        }
        const listed = new Map(becomings(changes).map((each) => [each.id, each]));
        for (const [id, { became, maybe }] of listed)
          if (shown.has(id)) expect(seen.marks.get(id)).toMatchObject({ became, maybe });
      }

      // A comparison in the list is the one on the line.
      if (lens.against !== null) {
        const { rows } = Comparison.parse(await post('compare', { ids, lens: asked(lens), limit: 20_000 }));
        for (const { about, id, state } of rows)
          if (about === 'tie' && shown.has(id))
            expect([id, seen.marks.get(id)?.told]).toStrictEqual([id, state]);
      }

      // What is opened says the same as the line, and its row names those whose claims are there.
      const roll = dice(7);
      const some = Array.from({ length: OPENED }, () => dataset.ties[roll(dataset.ties.length)]?.id ?? '');
      const told = TiesTold.parse(await post('tellers', { ids: some, lens: asked(lens) }));
      for (const id of some) {
        const { body } = await app.get(`/api/v1/ties/${id}?${queryOf(asked(lens))}`);
        const { tie, why = null, claims } = TieDetails.parse(body);
        if (shown.has(id)) expect(tie).toStrictEqual(shown.get(id));
        expect([id, why]).toStrictEqual([id, left.get(id) ?? null]);
        const about = claims.filter(({ tieId, outside }) => tieId === id && outside !== 'untold');
        const first = (modality: RegExp): string[] =>
          about
            .filter((claim) => claim.polarity === 'asserts' && modality.test(claim.modality))
            .flatMap(
              ({ chain }) => chain.toSorted((a, b) => b.hop - a.hop)[0]?.sources.map((one) => one.id) ?? [],
            );
        const row = told.ties.find((each) => each.id === id);
        const named = row?.within.asserting.map((one) => one.id).toSorted() ?? [];
        if (lens.clock === 'valid')
          expect([id, named]).toStrictEqual([
            id,
            [...new Set(first(/^(fact|assessment|allegation)$/))].toSorted(),
          ]);
        if (shown.has(id) && tie.status === 'possible') expect([id, named]).toStrictEqual([id, []]);
      }
    },
    30_000,
  );
});

function queryOf(lens: ReturnType<typeof asked>): string {
  const values = Object.entries(lens).flatMap(([key, value]) =>
    value === null ? [] : [[key, String(value)]],
  );
  return new URLSearchParams(values).toString();
}
