import type { NetworkFile } from '#contract/export.ts';
import type { Neo4jAddress } from '../../server/runtime/config.ts';
import { connect } from '../../server/graph/connect.ts';
import { exportedFrom } from '../support/exported.ts';

/** The whole database as an export of this format holds it. */
export async function exported(
  address: Neo4jAddress,
  format: Parameters<typeof exportedFrom>[1] = 'json',
): Promise<NetworkFile> {
  const db = connect(address, { readTimeout: 60_000 });
  try {
    return await exportedFrom(db, format);
  } finally {
    await db.close();
  }
}
