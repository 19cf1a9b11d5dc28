import type { Block, Run, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { Judgement } from '#contract/judgement.ts';
import type { Account, Dispute } from '#contract/lens-answers.ts';
import { judgementInWords } from '#words/judgements.ts';
import { capital, ended, lowered } from '#words/sentences.ts';
import type { Citations } from '../prose/citations.ts';
import { clauseOf, nameOf } from '../prose/clause.ts';
import { saidInWords } from '../prose/dates.ts';
import { signsOf } from '../prose/manner.ts';
import type { Material } from '../prose/material.ts';
import { wordsOfQuestion } from '../prose/points.ts';
import type { SourceNames } from '../prose/source-names.ts';
import type { Point, Telling } from '../prose/telling.ts';
import { fact, judged, method, plain, quoted } from '../prose/text.ts';

const claimsOf = (material: Material, account: Account): Claim[] =>
  account.claims.flatMap(({ id }) => material.claims.get(id) ?? []);

/** Accounts of which at least one claim is among those of the briefing. */
const accountsOf = (material: Material, dispute: Dispute): Account[] =>
  dispute.accounts.filter((account) => claimsOf(material, account).length > 0);

/** One account: its position, its sources, and when they spoke. */
function accountSentence(
  material: Material,
  names: SourceNames,
  citations: Citations,
  account: Account,
): Sentence {
  const claims = claimsOf(material, account);
  const said = saidInWords(claims);
  return fact(
    [plain(ended(`${account.text}: ${names.of(claims)}${said === null ? '' : `, ${said}`}`))],
    citations.of(claims),
    signsOf(claims, false),
  );
}

/** The few words that are themselves the evidence. */
const wordsOf = (material: Material, account: Account): string[] => [
  ...new Set(claimsOf(material, account).flatMap(({ quote }) => quote ?? [])),
];

/** What the sources of an account have at stake, as the dataset notes it. */
function stakesOf({ material, names }: Telling, account: Account): Sentence[] {
  const first = new Map(
    claimsOf(material, account).flatMap(({ chain }) =>
      (chain.toSorted((a, b) => b.hop - a.hop)[0]?.sources ?? []).map(
        (source) => [source.id, source] as const,
      ),
    ),
  );
  return [...first.values()].flatMap((source) => {
    const note = material.sources.get(source.id)?.note ?? null;
    return note === null ? [] : [method(ended(`${capital(names.one(source))}: ${lowered(note)}`))];
  });
}

const inForce = (material: Material): Judgement[] =>
  material.judgements.filter(({ status }) => status === 'in-force');

function concerns(judgement: Judgement, dispute: Dispute): boolean {
  const claims = new Set(dispute.accounts.flatMap((account) => account.claims.map(({ id }) => id)));
  if (judgement.kind === 'rank') return claims.has(judgement.claimId);
  if (judgement.kind === 'identity') return false;
  const { about } = judgement;
  if (about.on === 'claim') return claims.has(about.id);
  if (about.on === 'tie') return dispute.tie?.id === about.id && dispute.property === null;
  return about.subjectId === (dispute.node?.id ?? dispute.tie?.id) && about.property === dispute.property;
}

const RANKED = {
  preferred: 'prefers this claim',
  normal: 'ranks this claim as good as any',
  deprecated: 'sets this claim back',
} as const;

/** One judgement: whose, with which account, how likely, how confident, and why; never two of these in one sentence. */
function judgementSentences(citations: Citations, judgement: Judgement): Sentence[] {
  const { by, reason } = judgement;
  const why = judged(ended(`Reason given: ${reason}`), []);
  if (judgement.kind === 'rank')
    return [judged(ended(`${by} ${RANKED[judgement.rank]}`), citations.of([judgement.claimId])), why];
  const [said = '', ...further] = judgementInWords(judgement);
  const cites = judgement.kind === 'opinion' ? citations.of(judgement.account?.claimIds ?? []) : [];
  return [
    judged(ended(`${by} ${lowered(said)}`), cites),
    ...further.map((each) => judged(ended(each), [])),
    why,
  ];
}

/** The judgements on it: ranks and opinions with their reasons. */
const verdict = (material: Material, citations: Citations, dispute: Dispute): Sentence[] =>
  inForce(material)
    .filter((judgement) => concerns(judgement, dispute))
    .flatMap((judgement) => judgementSentences(citations, judgement));

/** The point as a question: a disputed tie is never put down as a fact. */
function question(material: Material, { tie, node, property, sentence }: Dispute): Run[] {
  const known = material.ties.find(({ id }) => id === tie?.id);
  if (property === null)
    return [
      plain('Whether '),
      ...(known === undefined ? [plain(sentence)] : clauseOf(material, known)),
      plain('.'),
    ];
  const subject = node === null ? undefined : material.nodes.get(node.id);
  if (subject === undefined) return [plain(ended(sentence))];
  const { label } = material.words.attribute(subject.dataset, property);
  return [plain(`${capital(label)}: `), nameOf(material, subject.id), plain('.')];
}

/** A disputed point: the question, then one sentence for each account. */
interface Disputed extends Point {
  dispute: Dispute;
}

/** A point that the question asks for, and of which many speak, comes first. */
function weightOf(material: Material, dispute: Dispute): number {
  const sentence = dispute.sentence.toLowerCase();
  const asked = wordsOfQuestion(material).filter((word) => sentence.includes(word)).length;
  return asked * 4 + dispute.accounts.reduce((sum, { origins }) => sum + origins, 0);
}

function pointOf(material: Material, dispute: Dispute): Disputed {
  const accounts = accountsOf(material, dispute);
  const claims = accounts.flatMap((account) => claimsOf(material, account));
  return {
    dispute,
    claims,
    weight: weightOf(material, dispute),
    write: (names, citations) => [
      fact(question(material, dispute), citations.of(claims)),
      ...accounts.map((account) => accountSentence(material, names, citations, account)),
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
function rowsOf({ material, citations }: Telling, dispute: Dispute, told: readonly Sentence[]): Sentence[][][] {
  const [asked, ...accounts] = told;
  const about = [...(asked === undefined ? [] : [asked]), ...verdict(material, citations, dispute)];
  const rows: Sentence[][][] = [];
  for (let at = 0; at < Math.max(1, accounts.length); at += 2)
    rows.push([at === 0 ? about : [], accounts.slice(at, at + 1), accounts.slice(at + 1, at + 2)]);
  return rows;
}

/** The accounts of the one point that a briefing is about: each with its words, its stake, and what the analysts hold. */
function inFull(telling: Telling, dispute: Dispute): Block[] {
  const { material, citations } = telling;
  const [asked, ...told] = telling.write('disputes', pointOf(material, dispute));
  const rows = accountsOf(material, dispute).map((account, at): Sentence[][] => {
    const claims = claimsOf(material, account);
    const quotes = wordsOf(material, account).flatMap((quote, place) => [plain(place === 0 ? '' : '; '), quoted(quote)]);
    return [
      told.slice(at, at + 1),
      quotes.length === 0 ? [] : [fact(quotes, citations.of(claims))],
      stakesOf(telling, account),
    ];
  });
  const view = verdict(material, citations, dispute);
  const agreed = dispute.agreed.map(({ text }) => text);
  return [
    ...(asked === undefined ? [] : [{ block: 'text' as const, sentences: [asked] }]),
    { block: 'table', caption: 'Accounts face to face', head: ['Account', 'In its words', 'Who speaks'], rows },
    ...(agreed.length === 0
      ? []
      : [{ block: 'text' as const, sentences: [method(ended(`Somebody on each side also says: ${agreed.join('; ')}`))] }]),
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
    disputes.map((dispute) => pointOf(material, dispute)).toSorted((a, b) => b.weight - a.weight),
  );
  const rows = [...telling.chosen('disputes', points, words)].flatMap(([point, told]) => {
    const found = points.find((each) => each === point);
    return found === undefined ? [] : rowsOf(telling, found.dispute, told);
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
