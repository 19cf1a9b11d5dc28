import { Vocabulary } from '#contract/vocabulary.ts';
import { fold } from '../search/fold.ts';
import { skeleton } from '../search/skeleton.ts';
import { claimRows, type ClaimEdges } from './claim-rows.ts';
import { spellText, tieGist } from './gist.ts';
import type { Dataset } from './model.ts';
import { project } from './project.ts';
import { type Edge, MODEL, type NodeRow, node, type RelationshipRow } from './rows.ts';
import type { Projection, Summary } from './summary.ts';
import { sha256 } from './tables/texts.ts';
import { UNKNOWN } from '../evidence/time.ts';

/** A dataset as it stands in the graph: docs/model.md, row by row. */
export interface GraphRows {
  nodes: Record<NodeKind, NodeRow[]>;
  relationships: RelationshipRow[];
  /** Edges of the evidence and of places, by the kind of the node that they leave; they go with its content. */
  edges: ClaimEdges & { within: Edge[]; partOf: Edge[] };
}

export const NODE_KINDS = [
  'entities',
  'names',
  'images',
  'sources',
  'documents',
  'passages',
  'ties',
  'claims',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export const NOTHING: GraphRows = {
  nodes: {
    entities: [],
    names: [],
    images: [],
    sources: [],
    documents: [],
    passages: [],
    ties: [],
    claims: [],
  },
  relationships: [],
  edges: { abouts: [], attributions: [], anchors: [], responses: [], within: [], partOf: [] },
};

export function graphRows(dataset: Dataset): GraphRows {
  const projection = project({
    ...dataset,
    placeIds: new Set(dataset.places.map(({ id }) => id)),
  });
  const { claims, edges } = claimRows(dataset);
  const summaries = [...projection.ties, ...projection.derived];
  return {
    nodes: {
      entities: entityRows(dataset, projection),
      names: nameRows(dataset),
      images: dataset.images.map((image) => node(dataset.id, image.id, image)),
      sources: dataset.sources.map((source) => node(dataset.id, source.id, withNote(source))),
      documents: dataset.documents.map((document) => node(dataset.id, document.id, document)),
      passages: dataset.passages.map((passage) => node(dataset.id, passage.id, passage)),
      ties: projection.ties.map((tie) => tieRow(dataset.id, tie)),
      claims,
    },
    relationships: summaries
      .filter(({ projected }) => projected)
      .map((tie) => relationshipRow(dataset.id, tie)),
    edges: {
      ...edges,
      within: dataset.places.flatMap(({ id, within }) => (within === null ? [] : [{ from: id, to: within }])),
      partOf: dataset.passages.map(({ id, documentId }) => ({ from: id, to: documentId })),
    },
  };
}

/** Most notes name no claims: those are stored as they were before they could. */
const withNote = <T extends { noteClaims: string[] }>({ noteClaims, ...rest }: T) => ({
  ...rest,
  ...(noteClaims.length > 0 && { noteClaims }),
});

function entityRows(dataset: Dataset, projection: Projection): NodeRow[] {
  const aliases = Map.groupBy(dataset.names, ({ entityId }) => entityId);
  const core = new Map(dataset.vocabulary.actorKinds.map((kind) => [kind.name, kind.extends]));
  const degrees = degreesIn(projection);
  const common = (entity: { id: string }): Record<string, unknown> => ({
    aliases:
      aliases
        .get(entity.id)
        ?.map(({ name }) => name)
        .toSorted() ?? [],
    disputed: projection.disputed.has(entity.id),
    ties: degrees.get(entity.id) ?? 0,
  });
  return [
    ...dataset.actors.map(({ image, ...actor }) => {
      const labels = ['Entity', 'Actor', actor.kind, core.get(actor.kind), actor.unnamed && 'Unnamed'];
      return node(
        dataset.id,
        actor.id,
        // What most have not is left out, so that those are as they were stored before it came.
        { ...withNote(actor), ...common(actor), ...(image !== null && { image }) },
        { labels: [...new Set(labels)].filter((label) => typeof label === 'string') },
      );
    }),
    ...dataset.events.map((event) => {
      const { date, bounds } = projection.eventTimes.get(event.id) ?? { date: null, bounds: UNKNOWN };
      return node(
        dataset.id,
        event.id,
        { ...withNote(event), ...common(event), date },
        { labels: ['Entity', 'Event', event.kind], bounds },
      );
    }),
    // The container of a place is an edge; it is told here as well so that a change of it is seen.
    ...dataset.places.map(({ within, lat, lon, ...place }) =>
      node(
        dataset.id,
        place.id,
        { ...withNote(place), ...common(place), ...(lat !== null && lon !== null && { lat, lon }) },
        { labels: ['Entity', 'Place', place.kind] },
        within,
      ),
    ),
  ];
}

/** How many ties of each a picture can show: kept with the node, since a hub’s cannot be counted at every question. */
function degreesIn({ ties }: Projection): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { projected, subjectId, objectId } of ties)
    if (projected)
      for (const id of new Set([subjectId, objectId])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

/** Every name to search by: the node’s own first, then its aliases. A name’s id is what it says, so names never change. */
function nameRows(dataset: Dataset): NodeRow[] {
  const own = [...dataset.actors, ...dataset.events, ...dataset.places].map(({ id, name }) => ({
    entityId: id,
    name,
    kind: 'name',
    lang: 'und',
    note: null,
  }));
  const rows = new Map<string, NodeRow>();
  for (const name of [...own, ...dataset.names]) {
    const id = `${name.entityId}~${sha256(JSON.stringify([name.name, name.kind, name.lang])).slice(0, 12)}`;
    if (!rows.has(id))
      rows.set(id, node(dataset.id, id, { ...name, folded: fold(name.name), skeleton: skeleton(name.name) }));
  }
  return [...rows.values()];
}

function summaryProps({
  status,
  modality,
  inferred,
  claims,
  sources,
  origins,
  spells,
}: Summary): Record<string, unknown> {
  const spellTimes = spells === undefined ? null : spells.map(spellText);
  return { status, modality, inferred, claims, sources, origins, spells: spells?.length ?? 1, spellTimes };
}

function tieRow(dataset: string, tie: Summary): NodeRow {
  const { id, type, subjectId, objectId, role, side, projected, bounds } = tie;
  const props = { type, subjectId, objectId, role, side, projected, ...summaryProps(tie) };
  const row = node(dataset, id, props, { bounds });
  return { ...row, props: { ...row.props, gist: tieGist(dataset, tie) } };
}

function relationshipRow(dataset: string, tie: Summary): RelationshipRow {
  const { id, type, subjectId, objectId, role, side, bounds, inPaths, derivedFrom, restsOn } = tie;
  const props = { tieId: id, role, side, ...summaryProps(tie), inPaths, derivedFrom, restsOn };
  const ends = { type, from: subjectId, to: objectId };
  const { hash, props: whole } = node(dataset, id, props, { bounds }, ends);
  return { id, hash, ...ends, bounds, props: { ...whole, id: null } };
}

/** The texts that the dataset’s own node carries. */
export function datasetProps(dataset: Dataset): Record<string, unknown> {
  const counts = Object.fromEntries(
    Object.entries(dataset).flatMap(([name, rows]) =>
      Array.isArray(rows) && name !== 'views' ? [[name, rows.length]] : [],
    ),
  );
  return {
    id: dataset.id,
    title: dataset.title,
    description: dataset.description,
    version: dataset.version,
    model: MODEL,
    vocabulary: JSON.stringify(Vocabulary.parse(dataset.vocabulary)),
    views: JSON.stringify(dataset.views),
    counts: JSON.stringify(counts),
  };
}
