import type { Block, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { Account, Dispute } from '#contract/lens-answers.ts';
import { listed } from '#words/counts.ts';
import { capital, ended, lowered } from '#words/sentences.ts';
import { clausesOf } from '../prose/clause.ts';
import { heldInSentence, saidInWords } from '../prose/dates.ts';
import { signsOf } from '../prose/manner.ts';
import { claimsOfTie, type Material } from '../prose/material.ts';
import { wordsOfQuestion } from '../prose/points.ts';
import { firstSources, type SourceNames, whoSays } from '../prose/source-names.ts';
import type { Point, Telling } from '../prose/telling.ts';
import { questionOf } from '../prose/disputed-point.ts';
import { fact, method, plain, quoted } from '../prose/text.ts';
import { verdict } from './verdict.ts';

const claimsOf = (material: Material, account: Account): Claim[] =>
  account.claims.flatMap(({ id }) => material.claims.get(id) ?? []);

/** Accounts of which at least one claim is among those of the briefing. */
const accountsOf = (material: Material, dispute: Dispute): Account[] =>
  dispute.accounts.filter((account) => claimsOf(material, account).length > 0);

/** What objects to a claim without denying it, without a verb that would have to agree. */
const objected = (text: string): string =>
  lowered(text)
    .replace(/^rejects it$/, 'rejected')
    .replace(/^says what cannot/, 'something that cannot');

/** What a claim answers to the question whether a tie was so. */
const ANSWERS: Partial<Record<Claim['modality'], Record<Claim['polarity'], string>>> = {
  fact: { asserts: 'yes', denies: 'no' },
  assessment: { asserts: 'judged to be so', denies: 'judged untrue' },
  allegation: { asserts: 'alleged', denies: 'allegation rejected' },
  possibility: { asserts: 'held possible', denies: 'not held possible' },
};

/** What an account says: of a tie its answer and the time that it speaks of, else the value. */
function positionOf({ about, property }: Dispute, account: Account, claims: readonly Claim[]): string {
  const [one] = claims;
  if (about === 'attribute' || property !== null || one?.tieId === undefined || one.tieId === null)
    return objected(account.text.replace(/ \(.*\)$/s, ''));
  const isDenied = one.polarity === 'denies';
  // What was denied of a time is not known to have been denied of a later one.
  const times = claims.flatMap(
    (claim) => heldInSentence(claim)?.replace(isDenied ? / and as late as .*$/ : /$^/, '') ?? [],
  );
  const held = [...new Set(times)];
  const answer = ANSWERS[one.modality]?.[one.polarity] ?? 'not as done';
  return held.length === 0 ? answer : `${answer}, ${isDenied ? 'for the time ' : ''}${listed(held)}`;
}

/** Those of an account who put it alike: "Atoun, in 2017: yes, from 2015 on". */
function positions(names: SourceNames, dispute: Dispute, account: Account, claims: readonly Claim[]): string {
  const alike = Map.groupBy(claims, (claim) => `${claim.modality}|${claim.polarity}`);
  const isTie = dispute.about === 'tie' && dispute.property === null;
  return [...(isTie ? alike.values() : [[...claims]])]
    .map((of) => `${sayers(names, of)}: ${positionOf(dispute, account, of)}`)
    .join('; ');
}

/** "Atoun, in 2017; Penzel, in 2021": who says it, and when they spoke, where that is told. */
function sayers(names: SourceNames, claims: readonly Claim[]): string {
  const byDay = [...Map.groupBy(claims, ({ saidOn }) => saidOn ?? '').values()];
  const told = byDay.map((of) => {
    // A source speaks at one moment, whatever range it lies in.
    const said = saidInWords(of)?.replace(/^said (?:at some time )?/, '') ?? null;
    return `${names.of(of)}${said === null ? '' : `, ${said}`}`;
  });
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')}, and ${told.at(-1)}`;
}

/** The few words that are themselves the evidence. */
const wordsOf = (material: Material, account: Account): string[] => [
  ...new Set(claimsOf(material, account).flatMap(({ quote }) => quote ?? [])),
];

/** What the sources of an account have at stake, as the dataset notes it. */
function stakesOf({ material, names }: Telling, account: Account): Sentence[] {
  const first = new Map(
    claimsOf(material, account).flatMap((claim) =>
      firstSources(claim).map((source) => [source.id, source] as const),
    ),
  );
  return [...first.values()].flatMap((source) => {
    const note = material.sources.get(source.id)?.note ?? null;
    return note === null ? [] : [method(ended(`${capital(names.one(source))}: ${lowered(note)}`))];
  });
}

/** Disputed points on which the same accounts face each other: the question, then one sentence for each account. */
interface Disputed extends Point {
  disputes: readonly Dispute[];
}

/** A point that the question asks for, and of which many speak, comes first. */
function weightOf(material: Material, disputes: readonly Dispute[]): number {
  const text = disputes.map(({ sentence }) => sentence.toLowerCase()).join(' ');
  const asked = wordsOfQuestion(material).filter((word) => text.includes(word)).length;
  return (
    asked * 4 + disputes.flatMap(({ accounts }) => accounts).reduce((sum, { origins }) => sum + origins, 0)
  );
}

/** What the accounts of several points have in common, so that they can be told as one: positions and who takes them. */
function keyOf(material: Material, dispute: Dispute): string {
  return accountsOf(material, dispute)
    .map((account) => {
      const claims = claimsOf(material, account);
      return `${positionOf(dispute, account, claims)}|${[...new Set(claims.map(whoSays))].toSorted().join('+')}`;
    })
    .join(' // ');
}

function pointOf(material: Material, disputes: readonly Dispute[]): Disputed {
  const [one] = disputes;
  const accounts = one === undefined ? [] : accountsOf(material, one);
  const told = accounts.map((account, at) => {
    const claims = disputes.flatMap((dispute) => {
      const same = accountsOf(material, dispute)[at];
      return same === undefined ? [] : claimsOf(material, same);
    });
    return { claims, account };
  });
  const all = told.flatMap(({ claims }) => claims);
  return {
    disputes,
    claims: all,
    weight: weightOf(material, disputes),
    write: (names, citations) => [
      fact([...questionOf(material, disputes), plain('.')], citations.of(all)),
      ...told.map(({ account, claims }) =>
        fact(
          [plain(ended(one === undefined ? '' : positions(names, one, account, claims)))],
          citations.of(claims),
          signsOf(claims, false),
        ),
      ),
    ],
  };
}

/** Points that share a claim would tell it twice: the weightier one is told. */
function apart(points: readonly Disputed[]): Disputed[] {
  const seen = new Set<string>();
  return points.filter(({ claims }) => {
    if (claims.length === 0 || claims.some(({ id }) => seen.has(id))) return false;
    for (const { id } of claims) seen.add(id);
    return true;
  });
}

/** Two accounts in a row; more than two of one point go on in the next. */
function rowsOf(
  { material, citations }: Telling,
  disputes: readonly Dispute[],
  told: readonly Sentence[],
): Sentence[][][] {
  const [asked, ...accounts] = told;
  const view = disputes.flatMap((dispute) => verdict(material, citations, dispute));
  const about = [...(asked === undefined ? [] : [asked]), ...view];
  const rows: Sentence[][][] = [];
  for (let at = 0; at < Math.max(1, accounts.length); at += 2)
    rows.push([at === 0 ? about : [], accounts.slice(at, at + 1), accounts.slice(at + 1, at + 2)]);
  return rows;
}

/** "Somebody on each side also says that A and B were released in the exchange." */
function agreedOn({ material, citations }: Telling, dispute: Dispute): Sentence[] {
  const ids = new Set(dispute.agreed.flatMap(({ tieId }) => tieId ?? []));
  const ties = material.ties.filter(({ id }) => ids.has(id));
  const clauses = clausesOf(material, ties);
  if (clauses.length === 0) return [];
  const runs = clauses.flatMap((clause, at) => [plain(at === 0 ? ' that ' : '; that '), ...clause]);
  const claims = ties.flatMap(({ id }) => claimsOfTie(material, id));
  return [fact([plain('Somebody on each side also says'), ...runs, plain('.')], citations.of(claims))];
}

/** The accounts of the one point that a briefing is about: each with its words, its stake, and what the analysts hold. */
function inFull(telling: Telling, dispute: Dispute): Block[] {
  const { material, citations } = telling;
  const [asked, ...told] = telling.write('disputes', pointOf(material, [dispute]));
  const rows = accountsOf(material, dispute).map((account, at): Sentence[][] => {
    const claims = claimsOf(material, account);
    const quotes = wordsOf(material, account).flatMap((quote, place) => [
      plain(place === 0 ? '' : '; '),
      quoted(quote),
    ]);
    return [
      told.slice(at, at + 1),
      quotes.length === 0 ? [] : [fact(quotes, citations.of(claims))],
      stakesOf(telling, account),
    ];
  });
  const view = verdict(material, citations, dispute);
  const agreed = agreedOn(telling, dispute);
  return [
    ...(asked === undefined ? [] : [{ block: 'text' as const, sentences: [asked] }]),
    {
      block: 'table',
      caption: 'Accounts face to face',
      head: ['Account', 'In its words', 'Who speaks'],
      rows,
    },
    ...(agreed.length === 0 ? [] : [{ block: 'text' as const, sentences: agreed }]),
    ...(view.length === 0 ? [] : [{ block: 'text' as const, sentences: view }]),
  ];
}

/** Accounts face to face. */
export function disputesSection(telling: Telling, words: number): Block[] | null {
  const { material } = telling;
  const { disputes, request } = material;
  if (request.template === 'dispute') {
    const blocks = disputes.flatMap((dispute) => inFull(telling, dispute));
    return blocks.length === 0 ? null : blocks;
  }
  const points = apart(
    [...Map.groupBy(disputes, (dispute) => keyOf(material, dispute)).values()]
      .map((of) => pointOf(material, of))
      .toSorted((a, b) => b.weight - a.weight),
  );
  const rows = [...telling.chosen('disputes', points, words)].flatMap(([point, told]) => {
    const found = points.find((each) => each === point);
    return found === undefined ? [] : rowsOf(telling, found.disputes, told);
  });
  return rows.length === 0
    ? null
    : [
        {
          block: 'table',
          caption: 'Accounts face to face',
          head: ['What is disputed', 'One account', 'Another account'],
          rows,
        },
      ];
}
