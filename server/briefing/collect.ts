import { toldApart } from '#words/names.ts';
import type { Briefing, BriefingRequest } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { Judgement } from '#contract/judgement.ts';
import type { Dispute } from '#contract/lens-answers.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { pictureOf as shownBy, planOf } from '#picture/exploration/plan.ts';
import type { Answers } from '#picture/picture.ts';
import { bookOf, wantsFacts } from '#picture/filter/attributes.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { AppError } from '../runtime/errors.ts';
import { readClaims, readClaimsAbout } from '../claims/claims.ts';
import type { Database } from '../graph/connect.ts';
import { readChanges, readDisputes } from '../lens/reads-lists.ts';
import { readLens } from '../lens/reads-picture.ts';
import { readDatasets, readDocuments, readSources, readVocabularies } from '../network/datasets.ts';
import { imageData } from '../network/images.ts';
import { readFacts } from '../network/measures.ts';
import { readSubgraph } from '../network/network.ts';
import type { Texts } from '../documents/texts.ts';
import { readActor, readEvent, readPlace } from '../claims/evidence.ts';
import { Lens } from '#contract/lens.ts';
import type { Houses } from './houses/houses.ts';
import { isCalled } from './prose/dispute-called.ts';
import { answersOf, type Questions } from './answers.ts';
import { passagesOf } from './passages.ts';
import { CHANGE_PARTS, type Material } from './prose/material.ts';
import { lensClaimOf } from '../lens/claims.ts';
import { passes } from '../lens/outside.ts';

/** Where a briefing reads from. */
export interface Desk {
  db: Database;
  texts: Texts;
  judgements: () => Promise<readonly Judgement[]>;
  houses: Houses;
  questions: Questions;
}

/** Characters that the pictures of one briefing come to. */
const HEAVIEST = 3_000_000;

/** Disputes and changes that a briefing carries. */
const MOST = 500;

interface View {
  nodes: NetworkNode[];
  ties: NetworkTie[];
  leftOut: number;
  /** what the picture is made from: everything that was asked for, and what the lens says of it */
  drawn: Pick<Answers, 'whole'> & Pick<NonNullable<Answers['lens']>, 'answer'>;
}

/** The nodes asked for and the ties that the lens lets through among them. */
async function viewOf({ db }: Desk, { about, lens }: BriefingRequest): Promise<View> {
  const hidden = new Set(about.hidden);
  const ids = about.ids.filter((id) => !hidden.has(id));
  const [graph, seen] = await Promise.all([
    readSubgraph(db, { ids, denied: false }),
    readLens(db, { ids, lens, denied: false }),
  ]);
  if (graph.nodes.length === 0)
    throw new AppError(
      'not-found',
      `None of the ${about.ids.length} ids of this briefing is in this database.`,
    );
  const shown = seen.ties.map(({ tie }) => tie).filter(({ id }) => !hidden.has(id));
  const sorted = shown.filter((tie) => concerns(tie, about.focus)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const nodes = graph.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const plan = planOf(
    [
      { do: 'show', ids },
      { do: 'hide', ids: about.hidden },
    ],
    () => undefined,
  );
  return {
    nodes,
    ties: sorted,
    leftOut: graph.ties.length - shown.length,
    drawn: {
      whole: shownBy(plan, { ...graph, nodes, ties: sorted }),
      answer: { ...seen, ties: seen.ties.filter(({ tie }) => concerns(tie, about.focus)) },
    },
  };
}

const concerns = ({ subjectId, objectId }: NetworkTie, focus: string | null): boolean =>
  focus === null || subjectId === focus || objectId === focus;

/** Attributes that the looks of the picture follow. */
async function factsOf({ db }: Desk, { scene }: BriefingRequest, nodes: readonly NetworkNode[]) {
  if (scene === null || !wantsFacts([], scene.appearance)) return null;
  const ids = nodes.map(({ id }) => id);
  return bookOf(await readFacts(db, { ids }), new Set(ids), null);
}

/** Pictures that the picture shows, in the order of its nodes, as long as they are no burden to a file. */
async function imagesOf({ db }: Desk, { scene }: BriefingRequest, nodes: readonly NetworkNode[]) {
  if (scene?.appearance.images === false) return new Map<string, string>();
  return imageData(
    db,
    nodes.flatMap(({ image }) => image ?? []),
    HEAVIEST,
  );
}

/** Names of nodes that claims speak of beside those in view. */
async function named({ db }: Desk, view: View, claims: readonly Claim[]): Promise<NetworkNode[]> {
  const known = new Set(view.nodes.map(({ id }) => id));
  const tieIds = new Set(view.ties.map(({ id }) => id));
  const others = claims
    .flatMap(({ attribute }) => attribute?.subjectId ?? [])
    .filter((id) => !known.has(id) && !tieIds.has(id));
  if (others.length === 0) return view.nodes;
  const more = await readSubgraph(db, { ids: [...new Set(others)].slice(0, 2000), denied: false });
  return [...view.nodes, ...more.nodes];
}

/** Does it concern the actor of the briefing: a tie of that actor, or an attribute of a tie or event that it is part of? */
function isAbout({ tie, node }: Dispute, focus: NetworkNode, next: ReadonlySet<string>): boolean {
  // The fate of its participants belongs to an event.
  if (tie !== null) return focus.class === 'event' || [tie.subject.id, tie.object.id].includes(focus.id);
  return node?.id === focus.id || (focus.class !== 'event' && next.has(node?.id ?? ''));
}

interface Disputed {
  disputes: Dispute[];
  disputesElsewhere: number;
  disputedClaims: Set<string>;
}

async function disputesOf(desk: Desk, { about, lens }: BriefingRequest, view: View): Promise<Disputed> {
  const { disputes, cut } = await readDisputes(desk.db, { ids: about.ids, lens }, MOST);
  const { dispute, focus } = about;
  const total = cut?.total ?? disputes.length;
  const centre = view.nodes.find(({ id }) => id === focus);
  // Events and groups tell of all who are in them; a state or an organisation has disputes of its own.
  const next = new Set(
    view.nodes.filter((node) => node.class === 'event' || node.kind === 'Group').map(({ id }) => id),
  );
  const kept =
    dispute !== null
      ? disputes.filter((each) => isCalled(each, dispute))
      : centre === undefined
        ? disputes
        : disputes.filter((each) => isAbout(each, centre, next));
  return {
    disputes: kept,
    disputesElsewhere: dispute === null ? total - kept.length : 0,
    disputedClaims: new Set(
      disputes.flatMap(({ accounts }) => accounts.flatMap(({ claims }) => claims.map(({ id }) => id))),
    ),
  };
}

async function changesOf({ db }: Desk, { about, lens }: BriefingRequest) {
  if (about.between === null) return null;
  const [from, to] = about.between;
  return readChanges(db, { ids: about.ids, lens: { ...lens, asOf: null }, from, to }, MOST);
}

/** Other names of the actor, event or place that the briefing is about. */
async function namesOf({ db }: Desk, { about }: BriefingRequest, nodes: readonly NetworkNode[]) {
  const node = nodes.find(({ id }) => id === about.focus);
  if (node === undefined) return [];
  const read = { actor: readActor, event: readEvent, place: readPlace }[node.class];
  return (await read(db, node.id, Lens.parse({}))).names;
}

/** Versions of the datasets that are in view, so that a briefing says what it was made from. */
async function datasetsOf({ db }: Desk, nodes: readonly NetworkNode[]): Promise<Briefing['datasets']> {
  const used = new Set(nodes.map(({ dataset }) => dataset));
  return (await readDatasets(db))
    .filter(({ id }) => used.has(id))
    .map(({ id, title, version }) => ({ id, title, version }));
}

/**
 * Reads everything that a briefing is made from.
 * @param madeAt of this run, ISO
 * @throws AppError not-found where nothing of what was asked is there; loading | unavailable | timeout
 */
export async function collect(desk: Desk, request: BriefingRequest, madeAt: string): Promise<Material> {
  const house = await desk.houses.one(request.house);
  const view = await viewOf(desk, request);
  const [disputed, changes] = await Promise.all([disputesOf(desk, request, view), changesOf(desk, request)]);
  const about = [...view.nodes.map(({ id }) => id), ...view.ties.map(({ id }) => id)];
  const others = [
    ...view.drawn.answer.ties.flatMap(({ ended }) => (ended?.claims ?? []).map((id) => ({ id }))),
    ...disputed.disputes.flatMap(({ accounts }) => accounts.flatMap(({ claims }) => claims)),
    ...(changes === null
      ? []
      : CHANGE_PARTS.flatMap((part) => changes[part]).flatMap((change) => [
          ...change.claims,
          ...change.retracted,
        ])),
  ];
  const [own, further, vocabularies, documents, sources, judgements] = await Promise.all([
    readClaimsAbout(desk.db, about, request.lens.clock === 'recorded'),
    readClaims(
      desk.db,
      others.map(({ id }) => id),
    ),
    readVocabularies(desk.db),
    readDocuments(desk.db, (hash) => desk.texts.has(hash)),
    readSources(desk.db),
    desk.judgements(),
  ]);
  const words = wordsOf(vocabularies);
  const { answers, claims: answering } = await answersOf(desk.questions, words, request.answers);
  const claims = new Map(
    [...answering, ...own.filter((claim) => passes(lensClaimOf(claim), request.lens)), ...further].map(
      (claim) => [claim.id, claim],
    ),
  );
  const byDocument = new Map(documents.map((document) => [document.id, document]));
  const nodes = await named(desk, view, [...claims.values()]);
  const told = new Map(toldApart(nodes).map((node) => [node.id, node]));
  return {
    request,
    madeAt,
    datasets: await datasetsOf(desk, view.nodes),
    vocabularies,
    nodes: told,
    inView: view.nodes.map((node) => told.get(node.id) ?? node),
    ties: view.ties,
    leftOut: view.leftOut,
    drawn: view.drawn,
    facts: await factsOf(desk, request, view.nodes),
    images: await imagesOf(desk, request, view.nodes),
    claims: new Map([...claims].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    documents: byDocument,
    sources: new Map(sources.map((source) => [source.id, source])),
    judgements,
    ...disputed,
    changes,
    ...(await passagesOf(desk.texts, [...claims.values()], byDocument)),
    names: await namesOf(desk, request, nodes),
    house,
    answers,
    words,
    previous: null,
    sincePrevious: null,
  };
}
