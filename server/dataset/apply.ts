import type { Row, Run } from '../graph/connect.ts';
import { statement } from '../graph/statements.ts';
import type { Diff } from './diff.ts';
import { NODE_KINDS, type NodeKind } from './graph-rows.ts';

/** One statement over a part of the rows. */
export interface Batch {
  statement: string;
  rows: readonly object[];
}

const SIZE = 10_000;
/** A picture weighs up to two thirds of a megabyte. */
const IMAGES = 50;

/** The statements that bring the database from what it holds to what the files say, in an order in which every end exists. */
export function batches(diff: Diff): Batch[] {
  const { nodes, edges, relationships } = diff;
  const gone: NodeKind[] = [
    'claims',
    'passages',
    'documents',
    'sources',
    'ties',
    'names',
    'images',
    'entities',
  ];
  const steps: [string, readonly object[]][] = [
    ['remove-relationships', relationships.remove],
    ...NODE_KINDS.flatMap((kind): [string, readonly object[]][] => [
      [`create-${kind}`, nodes[kind].create],
      [`change-${kind}`, nodes[kind].change],
    ]),
    ['create-within', edges.within],
    ['create-part-of', edges.partOf],
    ['create-abouts', edges.abouts],
    ['create-attributions', edges.attributions],
    ['create-anchors', edges.anchors],
    ['create-responses', edges.responses],
    ...gone.map((kind): [string, readonly object[]] => [`remove-${kind}`, nodes[kind].remove]),
    ['create-relationships', relationships.create],
  ];
  return steps.flatMap(([name, rows]) =>
    parts(rows, name.endsWith('-images') ? IMAGES : SIZE).map((part) => ({
      statement: `load/${name}`,
      rows: part,
    })),
  );
}

function parts(rows: readonly object[], size: number): (readonly object[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}

/** @param at when, as an ISO time: the same for all of one load */
export async function apply(run: Run, batch: Batch, at: string): Promise<void> {
  await run(statement(batch.statement), { rows: batch.rows.map(toParameters), at });
}

/** The driver sends numbers as floats; whole ones are meant as integers. */
function toParameters(row: object): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, whole(value)]));
}

function whole(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? toParameters(value) : value;
}
