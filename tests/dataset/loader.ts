import type { Neo4jAddress } from '../../server/runtime/config.ts';
import { load } from '../../server/dataset/load.ts';
import { connect } from '../../server/graph/connect.ts';
import { datasetIn } from '../support/datasets.ts';

/**
 * A loader for tests to kill: `loader.ts ADDRESS DIR ROWS LIMIT` loads a folder, and when ROWS rows are written it says so and stands still,
 * in the middle of its work. With more rows than LIMIT it loads in parts.
 */
const [address = '', dir = '', rows = '', limit = ''] = process.argv.slice(2);
const db = connect(JSON.parse(address) as Neo4jAddress);
await load(db, await datasetIn(dir), {
  oneTransaction: Number(limit),
  progress: (done) => {
    if (done < Number(rows)) return;
    process.stdout.write('halted\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
await db.close();
