import type { ExportNode, ExportTie, NetworkFile } from '#contract/export.ts';
import { standingInFull } from '#words/ties.ts';
import { aboutLines } from './about-text.ts';
import { exactDays, isHeld, tieTime, wordsOfFile } from './evidence-words.ts';
import { claimObjects } from './stix-claims.ts';
import { FRAME, maker, type Making, nodeRef, STIX_TYPES, type StixObject, stixId } from './stix-objects.ts';

function firstRecorded({ claims }: NetworkFile): Making['since'] {
  const at = new Map(claims.map(({ id, recordedAt }) => [id, recordedAt]));
  const ofDataset = new Map<string, string>();
  for (const { dataset, recordedAt } of claims) {
    const before = ofDataset.get(dataset);
    if (before === undefined || recordedAt < before) ofDataset.set(dataset, recordedAt);
  }
  return (dataset, ids) => ids.flatMap((id) => at.get(id) ?? []).toSorted()[0] ?? ofDataset.get(dataset);
}

const CLASSES: Record<NonNullable<ExportNode['core']>, string> = {
  Person: 'individual',
  Organization: 'organization',
  State: 'organization',
  PublicBody: 'organization',
  Group: 'group',
};
/** A place without coordinates has its name as its region: STIX wants one of the two, or a country. */
const where = ({ coordinates, name }: ExportNode) =>
  coordinates === undefined ? { region: name } : { latitude: coordinates.lat, longitude: coordinates.lon };

function nodeObject(node: ExportNode, { make, since }: Making): StixObject {
  const { id, name, kind, kindLabel, note, unnamed, disputed, date, bounds, names, sameAs } = node;
  return make.object(STIX_TYPES[node.class], id, {
    recordedAt: since(node.dataset, []),
    name,
    description: [unnamed && 'The sources do not name this actor.', note && `Our note: ${note}`]
      .filter(Boolean)
      .join(' '),
    ...(node.class === 'actor' && { identity_class: node.core === null ? 'unknown' : CLASSES[node.core] }),
    ...(node.class === 'place' && where(node)),
    labels: [node.class, kindLabel, unnamed && 'unnamed', disputed && 'disputed'].filter(
      (label) => label !== false,
    ),
    extra: {
      relata_id: id,
      kind,
      date_edtf: date,
      bounds: { ...bounds },
      other_names: names.map((each) => each.name).filter((each) => each !== name),
      same_as: sameAs,
    },
  });
}

/** Days in UTC, whole; only where all accounts together leave one. */
function times({ bounds, spells }: ExportTie) {
  const { began, ended } = exactDays(bounds, spells);
  return {
    start_time: began && `${began}T00:00:00.000Z`,
    stop_time: ended && `${ended}T23:59:59.999Z`,
  };
}

/** `MEMBER_OF` as `member-of`; what is possible at most, or disputed, is no plain relationship by its very type. */
const relationshipType = ({ type, status }: ExportTie): string => {
  const plain = type.toLowerCase().replaceAll(/_+/g, '-').replaceAll(/^-|-$/g, '');
  if (status === 'asserted') return plain.length < 3 ? `tie-${plain}` : plain;
  return `${status === 'possible' ? 'possibly' : 'disputed'}-${plain}`;
};

function relationship(
  tie: ExportTie,
  ends: readonly [ExportNode, ExportNode],
  { make, words, since }: Making,
): StixObject {
  const { id, type, role, status, modality, inferred, side, held, told, became, spells, bounds } = tie;
  return make.object('relationship', words.through(id), {
    recordedAt: since(tie.dataset, tie.claimIds),
    relationship_type: relationshipType(tie),
    source_ref: nodeRef(ends[0]),
    target_ref: nodeRef(ends[1]),
    description: `${words.tie(tie)}. Standing: ${standingInFull(tie)}. Time: ${tieTime(tie)}.${inferred ? ' Inferred: no stated claim supports it.' : ''}${words.lens}`,
    labels: [
      status,
      role && `role: ${role}`,
      inferred && 'inferred',
      held && `lens: ${held}`,
      told && `lens: ${told}`,
    ].filter((label) => label !== false),
    ...times(tie),
    extra: {
      relata_id: id,
      tie_type: type,
      role,
      side,
      status,
      modality,
      inferred,
      bounds: { ...bounds },
      spells: (spells ?? []).map((spell) => ({ ...spell })),
      lens_held: held,
      lens_told: told,
      lens_became: became,
      claim_count: tie.claims,
      origin_count: tie.origins,
    },
  });
}

const SOURCE_CLASSES: Record<string, string> = {
  author: 'individual',
  person: 'individual',
  outlet: 'organization',
  publisher: 'organization',
  organization: 'organization',
  group: 'group',
};

/** A bundle: identities, incidents, locations, relationships, and a note or an opinion for each claim. */
export function stix(file: NetworkFile): { type: 'bundle'; id: string; objects: StixObject[] } {
  const making: Making = { make: maker(file), words: wordsOfFile(file), since: firstRecorded(file) };
  const { make, words, since } = making;
  const relationships = file.ties.filter(isHeld).flatMap((tie) => {
    const [subject, object] = [words.node(tie.subjectId), words.node(tie.objectId)];
    return subject && object ? [relationship(tie, [subject, object], making)] : [];
  });
  const sources = file.sources.map(({ id, name, kind, actorId, note, dataset }) =>
    make.object('identity', `source ${id}`, {
      recordedAt: since(dataset, []),
      name,
      identity_class: SOURCE_CLASSES[kind] ?? 'unknown',
      description: note && `Our note: ${note}`,
      labels: ['source', kind],
      extra: { relata_id: id, dataset, actor_id: actorId },
    }),
  );
  const objects = [
    ...file.nodes.map((node) => nodeObject(node, making)),
    ...relationships,
    ...sources,
    ...claimObjects(file, making),
  ];
  return {
    type: 'bundle',
    id: stixId('bundle', `${file.about.title} ${file.about.scope} ${file.about.madeAt}`),
    objects: [...FRAME, ...head(file, objects, making), ...objects],
  };
}

/** What the bundle is, and what it does not carry: a grouping of all in it, and a note on that. */
function head({ about }: NetworkFile, objects: readonly StixObject[], { make }: Making): StixObject[] {
  if (objects.length === 0) return [];
  const key = `${about.title} ${about.scope}`;
  const grouping = make.object('grouping', key, {
    name: about.title,
    context: 'unspecified',
    description: aboutLines(about).join('\n'),
    object_refs: objects.map(({ id }) => id),
    extra: {
      lens: about.lens.words,
      filters: about.filters.map(({ words }) => words),
      data_versions: about.datasets.map(({ id, version }) => `${id} ${version}`),
    },
  });
  const note = make.object('note', `about ${key}`, {
    abstract: 'What this bundle is, and what STIX does not carry of it',
    content: aboutLines(about).join('\n'),
    object_refs: [grouping.id],
    labels: ['about-this-export'],
  });
  return [grouping, note];
}
