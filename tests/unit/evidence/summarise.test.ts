import { describe, expect, test } from 'vitest';
import { Modality } from '#contract/network.ts';
import { groundsOf, type PartClaim } from '../../../server/evidence/derived.ts';
import { type Bearing, summarise } from '../../../server/evidence/summarise.ts';
import { boundsOf } from '../../../server/evidence/time.ts';

const SPANS = [
  [null, null],
  ['2010', '2012'],
  ['2015', null],
] as const;

/** Every kind of claim that there is, of each time. */
const KINDS = (['asserts', 'denies'] as const).flatMap((polarity) =>
  Modality.options.flatMap((modality) =>
    ['stated', 'inferred'].map((basis) => ({ polarity, modality, basis })),
  ),
);
type Kind = (typeof KINDS)[number];

function claim(kind: Kind, source: string, [validFrom, validTo]: (typeof SPANS)[number] = SPANS[0]): Bearing {
  const bounds = boundsOf({ validFrom, validTo, observedAt: null, saidOn: null });
  return { ...kind, bounds, chain: { sources: [source, 'author'], origins: [source] } };
}

const PLANS = ['plan', 'demand', 'recommendation'];

/** The rule in few lines: what is firm decides, and mere possibilities decide where nothing is. */
function byTheRule(kinds: readonly Kind[]) {
  const done = kinds.filter(({ modality }) => !PLANS.includes(modality));
  const so = done.filter(({ polarity }) => polarity === 'asserts');
  const carrying = [so, done, kinds].find((of) => of.length > 0) ?? [];
  const firm = carrying.filter(({ modality }) => modality !== 'possibility');
  const deciding = firm.length > 0 ? firm : carrying;
  const isDenied = done.length > so.length;
  return {
    inferred: !deciding.some(({ basis }) => basis === 'stated'),
    origins: deciding.length,
    status:
      so.length === 0
        ? isDenied
          ? 'denied'
          : 'proposed'
        : isDenied
          ? 'disputed'
          : firm.length > 0
            ? 'asserted'
            : 'possible',
  };
}

const upToThree: Kind[][] = KINDS.flatMap((a, i) => [
  [a],
  ...KINDS.slice(i).flatMap((b, j) => [[a, b], ...KINDS.slice(i + j).map((c) => [a, b, c])]),
]);

const standing = (claims: Bearing[]) => {
  const { inferred, origins, modality, status, bounds, spells } = summarise(claims, false);
  const { fromMax, toMin } = bounds;
  return { inferred, origins, modality, status, fromMax, toMin, several: spells !== undefined };
};

const part = (id: string, kind: Partial<Kind>, source: string): PartClaim => ({
  ...claim({ polarity: 'asserts', modality: 'fact', basis: 'stated', ...kind }, source),
  id,
  sideBasis: null,
});

const said = (grounds: ReturnType<typeof groundsOf>) =>
  grounds && [grounds.origins, grounds.modality, grounds.inferred];

describe('a mere possibility moves nothing that is firm', () => {
  test('of every one, two and three claims the summary is what the rule says', () => {
    const wrong = upToThree.filter((kinds) => {
      const { inferred, origins, status } = summarise(
        kinds.map((kind, at) => claim(kind, `s${at}`)),
        false,
      );
      const rule = byTheRule(kinds);
      return inferred !== rule.inferred || origins !== rule.origins || status !== rule.status;
    });
    expect(wrong).toStrictEqual([]);
  });

  test('one more possibility leaves basis, origins, modality and what is certain as they were', () => {
    const firm = KINDS.filter(
      ({ polarity, modality }) => polarity === 'asserts' && ['fact', 'allegation'].includes(modality),
    );
    const maybe = KINDS.filter(
      ({ polarity, modality }) => polarity === 'asserts' && modality === 'possibility',
    );
    for (const one of firm)
      for (const two of firm)
        for (const more of maybe)
          for (const times of SPANS.flatMap((a) =>
            SPANS.flatMap((b) => SPANS.map((c) => [a, b, c] as const)),
          )) {
            const before = [claim(one, 'one', times[0]), claim(two, 'two', times[1])];
            const after = standing([...before, claim(more, 'three', times[2])]);
            expect({ times, ...after }).toStrictEqual({ times, ...standing(before) });
          }
  });

  test('nor does it of a tie that follows from two parts, be they told by one account or put together', () => {
    const bases = ['stated', 'inferred'];
    const sources = ['one', 'two'];
    for (const match of ['holder', 'distinct'] as const)
      for (const sameAccount of [true, false])
        for (const basis of bases)
          for (const other of bases)
            for (const teller of sources) {
              const [subject, object] = [
                [part('a', { basis }, 'one')],
                [part('b', { basis: other }, teller)],
              ];
              const rule = { match, sameAccount };
              const before = said(groundsOf(rule, subject, object));
              for (const who of ['one', 'two', 'three'])
                for (const how of bases) {
                  const maybe = (id: string) => part(id, { modality: 'possibility', basis: how }, who);
                  const after = [
                    groundsOf(rule, [...subject, maybe('c')], object),
                    groundsOf(rule, subject, [...object, maybe('d')]),
                    groundsOf(rule, [...subject, maybe('c')], [...object, maybe('d')]),
                  ].map(said);
                  // Where the rule asks for one account and no firm one is there, a possible one may be.
                  if (before === null)
                    expect(after.every((each) => each === null || each[1] === 'possibility')).toBe(true);
                  else expect(after).toStrictEqual([before, before, before]);
                }
            }
  });
});
