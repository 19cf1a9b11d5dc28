import { beforeAll, describe, expect, test } from 'vitest';
import type { Claim, Dataset } from '../../../server/dataset/model.ts';
import { project } from '../../../server/dataset/project.ts';
import type { Projection, Summary } from '../../../server/dataset/summary.ts';
import { datasetIn, TINY } from '../../support/datasets.ts';

let tiny: Dataset;
let network: Projection;
beforeAll(async () => {
  tiny = await datasetIn(TINY);
  network = of(tiny);
});

const of = (dataset: Dataset): Projection =>
  project({ ...dataset, placeIds: new Set(dataset.places.map(({ id }) => id)) });
const tie = (id: string, from: Projection = network): Summary | undefined =>
  [...from.ties, ...from.derived].find((one) => one.id === `tiny:${id}`);
/** The network if these claims said something else. */
const changed = (change: (claim: Claim) => Partial<Claim>): Projection =>
  of({ ...tiny, claims: tiny.claims.map((claim) => ({ ...claim, ...change(claim) })) });
const without = (...ids: string[]): Projection =>
  of({ ...tiny, claims: tiny.claims.filter(({ id }) => !ids.includes(id.slice(5))) });
/** Said of another time, and not as an answer to anything. */
const deniedUntil = (validTo: string): Projection =>
  of({
    ...tiny,
    responses: [],
    claims: tiny.claims.map((claim) =>
      claim.id === 'tiny:varn-not-after' ? { ...claim, validFrom: null, validTo } : claim,
    ),
  });
/** One claim answers another, and nothing else is answered. */
const answered = (claimId: string, stance: string, respondsTo: string, change: Partial<Claim> = {}) => {
  const [by, to] = [`tiny:${claimId}`, `tiny:${respondsTo}`];
  return of({
    ...tiny,
    claims: tiny.claims.map((claim) => (claim.id === by ? { ...claim, ...change } : claim)),
    responses: [{ claimId: by, stance, respondsTo: to, reason: null }],
  });
};
const claimOf = (id: string): Claim => tiny.claims.find((claim) => claim.id === `tiny:${id}`) as Claim;
const hop = { hop: 1, verb: 'says', basis: 'stated', reason: null, independent: false };
/** Further sources tell again what a claim says. */
const told = (...more: { claim: string; as: string; source: string }[]): Projection =>
  of({
    ...tiny,
    claims: [...tiny.claims, ...more.map(({ claim, as }) => ({ ...claimOf(claim), id: `tiny:${as}` }))],
    attributions: [
      ...tiny.attributions,
      ...more.map(({ as, source }) => ({ ...hop, claimId: `tiny:${as}`, sourceId: `tiny:${source}` })),
    ],
  });

describe('what the claims about a tie come to', () => {
  test.each([
    ['varn-first-spell', 'asserted', 'fact', 2, 2],
    ['varn-second-spell', 'disputed', 'fact', 2, 1],
    ['dray-paid', 'disputed', 'assessment', 3, 2],
    ['sol-fenn', 'possible', 'possibility', 1, 1],
    ['fenn-alliance', 'proposed', 'plan', 1, 1],
    ['hask-lantern', 'denied', 'fact', 1, 1],
    ['hask-spied', 'asserted', 'allegation', 1, 1],
  ])('%s is %s, at its strongest as %s', (id, status, modality, claims, origins) => {
    expect(tie(id)).toMatchObject({
      status,
      modality,
      claims,
      origins,
      projected: status !== 'proposed' && status !== 'denied',
    });
  });

  test('a denial for another time is no dispute, where it answers nothing', () => {
    const before = deniedUntil('1907-03-01');
    expect(tie('varn-second-spell', before)?.status).toBe('asserted');
    const meeting = deniedUntil('1907-03-20');
    expect(tie('varn-second-spell', meeting)?.status).toBe('disputed');
  });
  test('without its denial a tie is asserted; without its assertion, denied', () => {
    expect(tie('dray-paid', without('dray-not-paid'))?.status).toBe('asserted');
    expect(tie('dray-paid', without('dray-paid', 'dray-likely'))).toMatchObject({
      status: 'denied',
      projected: false,
      origins: 1,
    });
  });
  describe('an answer', () => {
    test.each<[string, string, Partial<Claim>, string]>([
      ['that rejects it', 'rejects', {}, 'disputed'],
      ['that calls it incompatible with itself', 'incompatible-with', {}, 'disputed'],
      ['that qualifies it', 'qualifies', {}, 'asserted'],
      ['that is a demand', 'rejects', { modality: 'demand' }, 'asserted'],
      ['that denies something else', 'rejects', { polarity: 'denies' }, 'disputed'],
    ])('about something else %s', (_name, stance, change, status) => {
      const then = answered('occupation-pell', stance, 'hask-spied', change);
      expect(tie('hask-spied', then)?.status).toBe(status);
      expect(then.disputed.has('tiny:pell')).toBe(status === 'disputed' && stance === 'incompatible-with');
    });
    test('to a plan, or to a denial that nobody contradicts, makes no dispute', () => {
      expect(tie('fenn-alliance', answered('sol-fenn', 'rejects', 'fenn-alliance'))?.status).toBe('proposed');
      expect(tie('hask-lantern', answered('sol-fenn', 'rejects', 'hask-lantern'))?.status).toBe('denied');
    });
    test('that rejects what is said of an attribute makes the attribute disputed, and not the tie', () => {
      const then = answered('sol-fenn', 'rejects', 'loft-manner');
      expect(then.disputed.has('tiny:varn-first-spell manner')).toBe(true);
      expect(tie('varn-first-spell', then)?.status).toBe('asserted');
    });
  });
  test('a tie without claims is nowhere', () => {
    expect(tie('sol-fenn', without('sol-fenn'))).toBeUndefined();
  });
  test('inferred is what no stated claim supports', () => {
    expect([tie('sol-warden')?.inferred, tie('varn-first-spell')?.inferred]).toEqual([true, false]);
  });
});

describe('who stands behind it', () => {
  test('a hearsay chain is one origin and three sources', () => {
    expect(tie('hask-spied')).toMatchObject({ sources: 3, origins: 1 });
  });
  test('joint speakers are one origin, two where they are shown to be independent', () => {
    expect(tie('exchange-aumer')).toMatchObject({ sources: 3, origins: 1 });
    const independent = of({
      ...tiny,
      attributions: tiny.attributions.map((row) => ({ ...row, independent: true })),
    });
    expect(tie('exchange-aumer', independent)?.origins).toBe(2);
  });
});

describe('ties derived from an event', () => {
  test('holders released whom the exchange freed on their side, and were exchanged for by the account that says so', () => {
    expect(network.derived.map(({ id }) => id.replace('tiny:exchange-of-captives~', ''))).toEqual([
      'RELEASED~tide-guild~ilse-varn',
      'RELEASED~tide-guild~woman-in-grey',
      'RELEASED~lantern-guild~jon-hask',
      'EXCHANGED_WITH~lantern-guild~tide-guild',
      'EXCHANGED_FOR~ilse-varn~jon-hask',
    ]);
    expect(tie('exchange-of-captives~EXCHANGED_FOR~ilse-varn~jon-hask')).toMatchObject({
      derivedFrom: ['tiny:hask-given', 'tiny:varn-given'],
      claims: 2,
      sources: 2,
      inferred: true,
      inPaths: true,
      bounds: { fromMin: '1907-05-04', fromMax: '1907-05-04', toMin: '1907-05-04', toMax: '1907-05-04' },
    });
  });
  test('two accounts that each tell of one participation do not make an exchange', () => {
    const other = of({
      ...tiny,
      attributions: tiny.attributions.map((row) =>
        row.claimId === 'tiny:hask-given' && row.hop === 2 ? { ...row, sourceId: 'tiny:brink' } : row,
      ),
    });
    expect(other.derived.some(({ type }) => type === 'EXCHANGED_FOR')).toBe(false);
  });
  describe('who tells them', () => {
    const RELEASED = 'exchange-of-captives~RELEASED~tide-guild~ilse-varn';

    test('is who tells of both parts, not who tells of one', () => {
      const one = told({ claim: 'exchange-tide', as: 'other-tide', source: 'brink' });
      expect(tie('exchange-tide', one)?.origins).toBe(2);
      expect(tie(RELEASED, one)).toMatchObject({
        origins: 1,
        sources: 1,
        inferred: false,
        restsOn: ['tiny:exchange-tide', 'tiny:exchange-varn'],
      });
      const both = told(
        { claim: 'exchange-tide', as: 'other-tide', source: 'brink' },
        { claim: 'exchange-varn', as: 'other-varn', source: 'brink' },
      );
      expect(tie(RELEASED, both)).toMatchObject({ origins: 2, claims: 4 });
    });
    test('is nobody, where no one tells of both: we put it together', () => {
      const apart = of({
        ...tiny,
        attributions: tiny.attributions.map((row) =>
          row.claimId === 'tiny:exchange-varn' ? { ...row, sourceId: 'tiny:brink' } : row,
        ),
      });
      expect(tie(RELEASED, apart)).toMatchObject({
        origins: 0,
        claims: 2,
        inferred: true,
        status: 'asserted',
      });
    });
    test('a denial of one part stays with it', () => {
      const denied = of({
        ...tiny,
        claims: [...tiny.claims, { ...claimOf('exchange-varn'), id: 'tiny:not-varn', polarity: 'denies' }],
      });
      expect(tie(RELEASED, denied)).toMatchObject({ status: 'disputed', claims: 3, origins: 1 });
    });
    test('a side that is inferred makes it inferred who let go, not that they were exchanged', () => {
      const inferred = changed(({ id }) =>
        ['tiny:hask-given', 'tiny:exchange-hask'].includes(id)
          ? { basis: 'stated', sideBasis: 'inferred', sideReason: 'Whoever held him.' }
          : {},
      );
      expect(tie('exchange-of-captives~EXCHANGED_FOR~ilse-varn~jon-hask', inferred)?.inferred).toBe(false);
      expect(tie('exchange-of-captives~RELEASED~lantern-guild~jon-hask', inferred)?.inferred).toBe(true);
      expect(tie('exchange-hask', inferred)?.inferred).toBe(false);
    });
  });
  test('paths use derived ties or the event, never both, and never places', () => {
    expect(
      ['exchange-varn', 'exchange-aumer', 'varn-in-loft', 'exchange-place'].map((id) => tie(id)?.inPaths),
    ).toEqual([false, false, false, false]);
    expect(['vote-sol', 'varn-first-spell'].map((id) => tie(id)?.inPaths)).toEqual([true, true]);
  });
  test('a derived tie is as weak as the weaker of its parts', () => {
    const doubted = changed(({ id }) => (id === 'tiny:exchange-varn' ? { modality: 'possibility' } : {}));
    expect(tie('exchange-of-captives~RELEASED~tide-guild~ilse-varn', doubted)).toMatchObject({
      status: 'possible',
      modality: 'possibility',
    });
  });
});

describe('attributes', () => {
  test('five or six: the event is disputed, its date is not', () => {
    expect(network.disputed.has('tiny:exchange-of-captives')).toBe(true);
    expect(network.eventTimes.get('tiny:exchange-of-captives')?.date).toBe('1907-05-04');
  });
  test('at least four agrees with six', () => {
    const atLeast = changed(({ id }) => (id === 'tiny:five-freed' ? { low: 4, high: null } : {}));
    expect(of({ ...tiny, responses: [] }).disputed.has('tiny:exchange-of-captives')).toBe(true);
    const open = tiny.claims.map((claim) =>
      claim.id === 'tiny:five-freed' ? { ...claim, low: 4, high: null } : claim,
    );
    expect(of({ ...tiny, claims: open, responses: [] }).disputed.has('tiny:exchange-of-captives')).toBe(
      false,
    );
    // A source that calls the two incompatible keeps them disputed.
    expect(atLeast.disputed.has('tiny:exchange-of-captives')).toBe(true);
  });
  test('dates that exclude each other are shown as none, within an envelope of both', () => {
    const later: Claim = {
      ...(tiny.claims.find(({ id }) => id === 'tiny:exchange-date') as Claim),
      id: 'tiny:other-date',
      value: '1907-06',
    };
    const both = of({ ...tiny, claims: [...tiny.claims, later] });
    expect(both.eventTimes.get('tiny:exchange-of-captives')).toMatchObject({
      date: null,
      spells: [{ fromMin: '1907-05-04' }, { fromMin: '1907-06-01' }],
      bounds: { fromMin: '1907-05-04', fromMax: null, toMin: null, toMax: '1907-06-30' },
    });
  });
  test('two occupations are no dispute', () => {
    const more: Claim = {
      ...(tiny.claims.find(({ property }) => property === 'occupation') as Claim),
      id: 'tiny:more',
      value: 'poet',
    };
    expect(of({ ...tiny, claims: [...tiny.claims, more] }).disputed.has('tiny:ilse-varn')).toBe(false);
  });
});

test('the order of the rows does not matter', () => {
  const turned = of({
    ...tiny,
    claims: tiny.claims.toReversed(),
    attributions: tiny.attributions.toReversed(),
  });
  expect(turned.ties).toEqual(network.ties);
  expect(new Set(turned.derived)).toEqual(new Set(network.derived));
});
