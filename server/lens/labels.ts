import { toldApart, isolated } from '#words/names.ts';
import type { BriefClaim, NodeRef, TieRef } from '#contract/lens.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { tieInWords } from '#words/ties.ts';
import { wordsOf } from '#words/vocabulary.ts';
import type { Database } from '../graph/connect.ts';
import type { ClaimedTie } from './claims.ts';
import { attributeOf } from './evidence.ts';
import { readBrief, readNodes } from './reads-picture.ts';
import { statement } from '../graph/statements.ts';

type Identity = Omit<ClaimedTie, 'claims'>;

interface About {
  sentence: string;
  tie: TieRef | null;
  node: NodeRef | null;
}

/** What an answer needs to be read by people: names, verbs, and claims in short. */
export interface Labels {
  brief: ReadonlyMap<string, BriefClaim>;
  tie(identity: Identity): TieRef;
  /** A tie, or an attribute of a tie or node. */
  about(subjectId: string, property: string | null): About;
}

/**
 * @param ties those at hand; others among `subjects` are looked up
 * @param subjects ties and nodes that the answer speaks of
 * @throws AppError unavailable | timeout
 */
export async function readLabels(
  db: Database,
  vocabularies: ReadonlyMap<string, Vocabulary>,
  ties: readonly Identity[],
  subjects: readonly string[],
  claimIds: readonly string[],
): Promise<Labels> {
  const wanted = new Set(subjects);
  const known = new Map(ties.filter(({ id }) => wanted.has(id)).map((tie) => [tie.id, tie]));
  const rest = [...wanted].filter((id) => !known.has(id));
  const more = rest.length === 0 ? [] : await db.read<Identity>(statement('lens/tie-ends'), { ids: rest });
  for (const tie of more) known.set(tie.id, tie);
  const ends = [...known.values()].flatMap(({ subjectId, objectId }) => [subjectId, objectId]);
  const [nodes, brief] = await Promise.all([
    readNodes(db, [...ends, ...rest.filter((id) => !known.has(id))]),
    readBrief(db, claimIds),
  ]);
  return labels({ brief, nodes, ties: known, vocabularies });
}

interface Found {
  brief: ReadonlyMap<string, BriefClaim>;
  nodes: ReadonlyMap<string, NodeRef>;
  ties: ReadonlyMap<string, Identity>;
  vocabularies: ReadonlyMap<string, Vocabulary>;
}

/** What left the files has no name any more, and is called by its id. */
const nameless = (id: string): NodeRef => ({ id, name: id, class: 'actor', kind: '', unnamed: false });

function labels({ brief, nodes, ties, vocabularies }: Found): Labels {
  const named = (id: string): NodeRef => nodes.get(id) ?? nameless(id);
  const apart = new Map(toldApart([...nodes.values()]).map(({ id, name }) => [id, name]));
  const nameOf = ({ id, name }: NodeRef): string => apart.get(id) ?? name;
  const words = wordsOf(Array.from(vocabularies, ([dataset, vocabulary]) => ({ dataset, vocabulary })));
  const tie = (identity: Identity): TieRef => {
    const { id, dataset, type, role, subjectId, objectId } = identity;
    const [subject, object] = [named(subjectId), named(objectId)];
    const end = (node: NodeRef) => ({ ...node, dataset, name: nameOf(node) });
    const sentence = tieInWords(identity, end(subject), end(object), words);
    return { id, type, role, subject, object, sentence };
  };
  return {
    brief,
    tie,
    about: (subjectId, property) => {
      const found = ties.get(subjectId);
      const [of, node] = found === undefined ? [null, named(subjectId)] : [tie(found), null];
      const whose = of?.sentence ?? (node === null ? '' : isolated(nameOf(node)));
      if (property === null) return { sentence: whose, tie: of, node };
      const label = attributeOf({ vocabularies }, subjectId, property)?.label ?? property;
      return { sentence: `${whose}: ${label}`, tie: of, node };
    },
  };
}
