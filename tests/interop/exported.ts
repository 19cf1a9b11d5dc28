import type { Neo4jAddress } from '../../server/runtime/config.ts';
import type { NetworkFile } from '#contract/export.ts';
import { SceneLens } from '#contract/scene.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { fromColumns } from '../../client/src/state/columns.ts';
import { networkFile } from '../../client/src/features/exports/network-file.ts';
import { connect } from '../../server/graph/connect.ts';
import { readVocabularies } from '../../server/network/datasets.ts';
import { readColumns } from '../../server/network/whole.ts';

/** The whole database as an export holds it. */
export async function exported(address: Neo4jAddress): Promise<NetworkFile> {
  const db = connect(address, { readTimeout: 60_000 });
  try {
    const { nodes, ties } = fromColumns(await readColumns(db, {}));
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const view = {
      nodes,
      ties,
      node: (id: string) => byId.get(id),
      pins: new Map(),
      selected: new Set<string>(),
      opened: new Set<string>(),
      words: wordsOf(await readVocabularies(db)),
    };
    return networkFile(
      { view, positions: new Map(), guides: [] },
      {
        title: 'The whole database',
        scope: 'everything',
        madeAt: '2026-11-22T00:00:00.000Z',
        program: 'Relata',
        address: null,
        lens: { words: 'Held at any time, as told by everyone.', on: false, asked: SceneLens.parse({}) },
        filters: [],
        datasets: [],
        counts: { nodes: nodes.length, ties: ties.length },
        leftOut: [],
        inferred: [],
      },
    );
  } finally {
    await db.close();
  }
}
