import type { ExportAbout, ExportNode, ExportTie, NetworkFile } from '#contract/export.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { CoreActorKind } from '#contract/vocabulary.ts';
import type { Told } from '#words/names.ts';
import { verbInWords } from '#words/ties.ts';
import type { View } from '#picture/style/view.ts';
import type { Placed } from './scopes.ts';

/** A file has the name in the data, also where another tells it from somebody else in view. */
function nodeOf(node: Told<NetworkNode>, { view: { words, marks }, positions }: Placed): ExportNode {
  const { ownName, ...data } = node;
  const [x, y] = positions.get(node.id) ?? [null, null];
  const mark = marks?.get(node.id);
  const kind = words.kind(node);
  return {
    ...data,
    name: ownName ?? data.name,
    kindLabel: kind.label,
    core: CoreActorKind.safeParse(kind.hue).data ?? null,
    names: [],
    sameAs: [],
    claimIds: [],
    x: x === null ? null : Math.round(x * 10) / 10,
    y: y === null ? null : Math.round(y * 10) / 10,
    held: mark?.held ?? null,
    told: mark?.told ?? null,
  };
}

function tieOf(tie: NetworkTie, { words, node, marks }: View): ExportTie {
  const verbs = words.tie(tie, node);
  const { family, symmetric, members } = verbs;
  const mark = marks?.get(tie.id);
  return {
    ...tie,
    label: verbInWords(tie, verbs),
    family: family.label,
    symmetric,
    members,
    claimIds: [],
    held: mark?.held ?? null,
    told: mark?.told ?? null,
    became: mark?.became ?? null,
    maybe: mark?.maybe ?? false,
    ended: mark?.ended ?? null,
  };
}

/** By their ids. */
export const inOrder = <T extends { id: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** Nodes and ties as files hold them, before anything is known of their claims; in the order of their ids, so that the same network is the same file. */
export function networkFile(placed: Placed, about: ExportAbout): NetworkFile {
  return {
    format: 'relata-network',
    version: 2,
    about,
    nodes: inOrder(placed.view.nodes).map((node) => nodeOf(node, placed)),
    ties: inOrder(placed.view.ties).map((tie) => tieOf(tie, placed.view)),
    claims: [],
    sources: [],
    documents: [],
  };
}
