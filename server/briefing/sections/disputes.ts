import { differencesInWords } from '#words/ties.ts';
import type { Block, Run, Section, Sentence } from '#contract/briefing.ts';
import type { Account, Dispute } from '#contract/lens-answers.ts';
import type { Judgement } from '#contract/judgement.ts';
import type { Claim } from '#contract/evidence.ts';
import type { Citations } from '../prose/citations.ts';
import { clauseOf, nameOf } from '../prose/clause.ts';
import { saidInWords } from '../prose/dates.ts';
import { isCalled } from '../prose/dispute-called.ts';
import type { Material } from '../prose/material.ts';
import { fact, judged, method, plain, quoted } from '../prose/text.ts';
import { capital, ended, lowered } from '#words/sentences.ts';
import { judgementInWords } from '#words/judgements.ts';
import { agreed, counted } from '#words/counts.ts';
import { allWhoSay } from '../prose/who.ts';

const claimsOf = (material: Material, account: Account): Claim[] =>
  account.claims.flatMap(({ id }) => material.claims.get(id) ?? []);

/** One account: its position, its sources, its wording. */
function accountCell(material: Material, citations: Citations, account: Account): Sentence[] {
  const claims = claimsOf(material, account);
  if (claims.length === 0) return [];
  const quotes = [...new Set(claims.flatMap(({ quote }) => quote ?? []))];
  const said = saidInWords(claims);
  const text = `${capital(account.text)}: ${allWhoSay(claims)}${said === null ? '' : `; ${said}`}`;
  return [
    fact([plain(ended(text))], citations.of(claims)),
    ...quotes.map((quote) =>
      fact(
        [plain('In words: '), quoted(quote), plain('.')],
        citations.of(claims.filter((claim) => claim.quote === quote)),
      ),
    ),
  ];
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

/** The judgements on it: ranks and opinions with their reasons, or that it is unresolved. */
function verdict(material: Material, citations: Citations, dispute: Dispute): Sentence[] {
  const all = inForce(material).filter((judgement) => concerns(judgement, dispute));
  if (all.length === 0) return [method('Unresolved: no analyst has judged these accounts.')];
  return all.flatMap((judgement) => judgementSentences(citations, judgement));
}

/** The analyst's own words on the evidence that would decide it. */
function settling({ request }: Material, dispute: Dispute): Sentence[] {
  const texts = (request.authored.settles ?? []).filter((each) => isCalled(dispute, each.dispute));
  return texts.length === 0
    ? [method('What would settle it is not recorded.')]
    : texts.map(({ text }) => judged(ended(`It would be settled by this: ${text}`), []));
}

/** The point as a question: a disputed tie is never put down as a fact. */
function question(material: Material, { tie, node, property, sentence }: Dispute): Run[] {
  const known = material.ties.find(({ id }) => id === tie?.id);
  if (property === null)
    return [
      plain('Whether '),
      ...(known === undefined ? [plain(sentence)] : clauseOf(material, known)),
      plain('.'),
    ];
  if (node === null || !material.nodes.has(node.id)) return [plain(ended(sentence))];
  const { dataset } = material.nodes.get(node.id) ?? { dataset: '' };
  return [
    plain(`${capital(material.words.attribute(dataset, property).label)}: `),
    nameOf(material, node.id),
    plain('.'),
  ];
}

function rowsOf(material: Material, citations: Citations, dispute: Dispute): Sentence[][][] {
  const all = dispute.accounts.flatMap((account) => account.claims.map(({ id }) => id));
  const cells = dispute.accounts.map((account) => accountCell(material, citations, account));
  const cites = citations.of(all);
  const what = [
    fact(question(material, dispute), cites),
    fact([plain(differencesInWords(dispute.differs))], cites),
  ];
  const rows: Sentence[][][] = [];
  for (let at = 0; at < Math.max(1, cells.length); at += 2)
    rows.push([
      at === 0 ? what : [],
      cells[at] ?? [],
      cells[at + 1] ?? [],
      at === 0 ? [...verdict(material, citations, dispute), ...settling(material, dispute)] : [],
    ]);
  return rows;
}

const NONE = 'No tie or attribute in view is disputed among these accounts.';

/** Accounts face to face. More than two of one point go on in the next row. */
export function disputesSection(material: Material, citations: Citations): Section {
  const { disputes, disputesElsewhere } = material;
  const rows = disputes.flatMap((dispute) => rowsOf(material, citations, dispute));
  const table: Block = {
    block: 'table',
    caption: 'Accounts face to face',
    head: ['What is disputed', 'One account', 'Another account', 'The analyst’s view'],
    rows,
  };
  const notes = [
    ...(rows.length === 0 ? [method(NONE)] : []),
    ...(disputesElsewhere === 0
      ? []
      : [
          method(
            `${counted(disputesElsewhere, 'further dispute')} among those in view ${agreed(disputesElsewhere, 'is', 'are')} left out: not about what this briefing is about.`,
          ),
        ]),
  ];
  return {
    name: 'disputes',
    title: 'Disputed points',
    blocks: [
      ...(rows.length === 0 ? [] : [table]),
      ...(notes.length === 0 ? [] : [{ block: 'text' as const, sentences: notes }]),
    ],
  };
}
