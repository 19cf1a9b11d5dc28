import { describe, expect, test } from 'vitest';
import type { Claim } from '#contract/evidence.ts';
import type { Attribute } from '#contract/vocabulary.ts';
import { accountText, attributeAccounts } from '../../../server/evidence/accounts.ts';

type About = NonNullable<Claim['attribute']>;

const NOTHING: About = {
  subjectId: 'tiny:x',
  property: 'size',
  value: null,
  valueName: null,
  low: null,
  high: null,
  unit: null,
  place: null,
  placeName: null,
  period: null,
};
const UNKNOWN = { fromMin: null, fromMax: null, toMin: null, toMax: null };
const SIZE: Attribute = { name: 'size', label: 'size', type: 'number', single: true, subjects: ['Group'] };

let made = 0;

function claim(attribute: Partial<About>, more: Partial<Claim> = {}): Claim {
  made += 1;
  return {
    id: `tiny:c${made}`,
    dataset: 'tiny',
    tieId: null,
    attribute: { ...NOTHING, ...attribute },
    polarity: 'asserts',
    modality: 'fact',
    hedge: null,
    basis: 'stated',
    basisReason: null,
    sideBasis: null,
    sideReason: null,
    paraphrase: '',
    quote: null,
    chain: [],
    validFrom: null,
    validTo: null,
    observedAt: null,
    validBasis: 'stated',
    validReason: null,
    bounds: UNKNOWN,
    saidOn: null,
    saidMin: null,
    saidMax: null,
    saidBasis: 'stated',
    saidReason: null,
    recordedAt: '2026-01-01T00:00:00.000Z',
    revisedAt: null,
    retractedAt: null,
    passages: [],
    respondsTo: [],
    respondedToBy: [],
    ...more,
  };
}

describe('the text of an account', () => {
  test.each<[string, Partial<About>, Claim['polarity']]>([
    ['5', { low: 5, high: 5 }, 'asserts'],
    ['at least 4', { low: 4 }, 'asserts'],
    ['at most 7', { high: 7 }, 'asserts'],
    ['4 to 6 people', { low: 4, high: 6, unit: 'people' }, 'asserts'],
    ['not 6', { low: 6, high: 6 }, 'denies'],
    ['commander in Idlib (2015)', { value: 'commander', placeName: 'Idlib', period: '2015' }, 'asserts'],
    ['Iran', { value: 'tiny:iran', valueName: 'Iran' }, 'asserts'],
    ['0', { low: 0, high: 0 }, 'asserts'],
  ])('%s', (text, attribute, polarity) => {
    expect(accountText({ attribute: { ...NOTHING, ...attribute }, polarity })).toBe(text);
  });
});

describe('accounts of one attribute', () => {
  test('two claims of one value are one account; another value stands beside it, and they are disputed', () => {
    const claims = [claim({ low: 5, high: 5 }), claim({ low: 6, high: 6 }), claim({ low: 5, high: 5 })];
    expect(attributeAccounts(claims, [SIZE])).toStrictEqual([
      {
        property: 'size',
        disputed: true,
        accounts: [
          { text: '5', claimIds: [claims[0]?.id, claims[2]?.id] },
          { text: '6', claimIds: [claims[1]?.id] },
        ],
      },
    ]);
  });

  test('what is only possible stands apart from the same value said firmly, and after it; what is proposed last', () => {
    const [plan, maybe, firm] = [
      claim({ low: 5, high: 5 }, { modality: 'plan' }),
      claim({ low: 5, high: 5 }, { modality: 'possibility' }),
      claim({ low: 5, high: 5 }, { modality: 'allegation' }),
    ];
    expect(
      attributeAccounts(
        [plan, maybe, firm].flatMap((each) => each ?? []),
        [SIZE],
      )[0]?.accounts,
    ).toStrictEqual([
      { text: '5', claimIds: [firm?.id] },
      { text: '5', claimIds: [maybe?.id], only: 'possible' },
      { text: '5', claimIds: [plan?.id], only: 'proposed' },
    ]);
  });

  test.each<[string, boolean, Claim[]]>([
    ['"at least 4" and "5" can both hold', false, [claim({ low: 4 }), claim({ low: 5, high: 5 })]],
    ['"at least 6" and "5" cannot', true, [claim({ low: 6 }), claim({ low: 5, high: 5 })]],
    ['"4 to 6" and "6 to 9" meet', false, [claim({ low: 4, high: 6 }), claim({ low: 6, high: 9 })]],
    ['asserted and denied', true, [claim({ value: 'a' }), claim({ value: 'a' }, { polarity: 'denies' })]],
    ['another value denied', false, [claim({ value: 'a' }), claim({ value: 'b' }, { polarity: 'denies' })]],
    ['of different places', false, [claim({ low: 5, high: 5, place: 'tiny:a' }), claim({ low: 6, high: 6 })]],
    [
      'at times that cannot meet',
      false,
      [
        claim({ value: 'a' }, { bounds: { ...UNKNOWN, toMax: '2014-12-31' } }),
        claim({ value: 'b' }, { bounds: { ...UNKNOWN, fromMin: '2015-01-01' } }),
      ],
    ],
  ])('%s: disputed %s', (_name, disputed, claims) => {
    const type = claims[0]?.attribute?.value === null ? 'number' : 'text';
    expect(attributeAccounts(claims, [{ ...SIZE, type }])[0]?.disputed).toBe(disputed);
  });

  test.each<[string, boolean, Partial<Claim['respondedToBy'][number]>]>([
    ['what a claim about something else rejects', true, {}],
    ['what a demand rejects', false, { modality: 'demand' }],
    ['what is only qualified', false, { stance: 'qualifies' }],
  ])('%s: disputed %s', (_name, disputed, more) => {
    const answer = {
      claimId: 'tiny:x',
      stance: 'rejects',
      modality: 'fact',
      paraphrase: '',
      reason: null,
    } as const;
    const one = claim({ value: 'a' }, { respondedToBy: [{ ...answer, ...more }] });
    expect(attributeAccounts([one], [{ ...SIZE, type: 'text' }])[0]?.disputed).toBe(disputed);
  });

  test('an attribute that may have several values is not disputed by having them', () => {
    const claims = [claim({ value: 'a' }), claim({ value: 'b' })];
    expect(attributeAccounts(claims, [{ ...SIZE, single: false }])[0]?.disputed).toBe(false);
  });
});
