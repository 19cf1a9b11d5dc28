import type { LayoutBy } from '#contract/exploration.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Box } from '#picture/style/labels.ts';
import type { Layout, Point } from '#picture/exploration/plan.ts';
import type { LayoutRequest } from './request.ts';
import { spanOf } from '#picture/style/timeline.ts';
import { breath } from '../ui/breath.ts';

/** When an event happened, in the middle of the days that are told of; NaN where none is. */
const timesOf = (nodes: readonly NetworkNode[]): Float64Array =>
  Float64Array.from(nodes, (node) => {
    const span = node.class === 'event' ? spanOf(node.bounds) : null;
    return span === null ? NaN : (span[0] + span[1]) / 2;
  });

/** Ties with both ends and when; taking part in an event is as long as that. */
function spansOf(
  rows: ReadonlyMap<string, number>,
  nodes: readonly NetworkNode[],
  times: Float64Array,
  ties: readonly NetworkTie[],
): Float64Array {
  const all = new Float64Array(ties.length * 4);
  ties.forEach(({ subjectId, objectId, bounds }, at) => {
    const [a, b] = [rows.get(subjectId) ?? 0, rows.get(objectId) ?? 0];
    const event = [a, b].find((row) => nodes[row]?.class === 'event');
    const time = event === undefined ? null : (times[event] ?? NaN);
    const [from, to] = time === null ? (spanOf(bounds) ?? [NaN, NaN]) : [time, time];
    all.set([a, b, from, to], at * 4);
  });
  return all;
}

/** More nodes than this, and the page breathes in between. */
const MANY = 3000;

/** The name of the group that a node stands in; communities are found by the layout itself. */
export type GroupOf = (by: LayoutBy, nodes: readonly NetworkNode[], ties: readonly NetworkTie[]) => string[];

/** Two halves of 53 bits over all texts and numbers, each with its own prime: equal only for equal requests. */
class Digest {
  #a = 0xdeadbeef;
  #b = 0x41c6ce57;
  number(value: number): void {
    this.#a = Math.imul(this.#a ^ value, 2654435761);
    this.#b = Math.imul(this.#b ^ value, 1597334677);
  }
  text(value: string): void {
    for (let index = 0; index < value.length; index += 1) this.number(value.charCodeAt(index));
    this.number(0x1f);
  }
  words(values: Uint32Array | Int32Array | Uint16Array | Float32Array | Float64Array): void {
    for (const value of values) this.number(Number.isNaN(value) ? 0x7ff : Math.round(value * 8));
  }
  toString(): string {
    return `${(this.#a >>> 0).toString(36)}${(this.#b >>> 0).toString(36)}`;
  }
}

/** Both ends of each tie by row, each two nodes once, in an order that does not depend on the server's. */
export function pairRows(
  nodes: ReadonlyMap<string, number>,
  ties: readonly Pick<NetworkTie, 'subjectId' | 'objectId'>[],
): Uint32Array {
  const count = Math.max(1, nodes.size);
  const pairs = new Map<number, number>();
  for (const { subjectId, objectId } of ties) {
    const [a, b] = [nodes.get(subjectId), nodes.get(objectId)];
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a, b) * count + Math.max(a, b);
    // Of ties both ways the one from the lower row counts.
    pairs.set(key, Math.min(pairs.get(key) ?? Infinity, a * count + b));
  }
  const sorted = Float64Array.from(pairs.values()).toSorted();
  const rows = new Uint32Array(sorted.length * 2);
  sorted.forEach((key, index) => {
    rows[index * 2] = Math.floor(key / count);
    rows[index * 2 + 1] = key % count;
  });
  return rows;
}

function boxesOf(nodes: readonly NetworkNode[], boxes: ReadonlyMap<string, Box>): Float32Array {
  const all = new Float32Array(nodes.length * 4);
  nodes.forEach(({ id }, row) => {
    const box = boxes.get(id);
    if (box) all.set([box.left, box.right, box.top, box.bottom], row * 4);
  });
  return all;
}

function pinsOf(nodes: readonly NetworkNode[], pins: Readonly<Record<string, Point>>): Float32Array {
  const all = new Float32Array(nodes.length * 2).fill(NaN);
  nodes.forEach(({ id }, row) => {
    const pin = pins[id];
    if (pin) all.set(pin, row * 2);
  });
  return all;
}

/** The place at which each node stands on a map. */
export type Standing = (
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
) => ReadonlyMap<string, string>;

function coordinatesOf(nodes: readonly NetworkNode[]): Float64Array {
  const all = new Float64Array(nodes.length * 2).fill(NaN);
  nodes.forEach(({ coordinates }, row) => {
    if (coordinates) all.set([coordinates.lat, coordinates.lon], row * 2);
  });
  return all;
}

const standsOf = (
  rows: ReadonlyMap<string, number>,
  nodes: readonly NetworkNode[],
  standing: ReadonlyMap<string, string>,
): Int32Array =>
  Int32Array.from(nodes, (node, row) =>
    node.class === 'place' ? row : (rows.get(standing.get(node.id) ?? '') ?? -1),
  );

/** What the worker needs of a picture. @param nodes sorted by id */
export async function requestFor(
  layout: Layout & { pins: Readonly<Record<string, Point>> },
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
  boxes: ReadonlyMap<string, Box>,
  groupOf: GroupOf,
  standing: Standing,
): Promise<LayoutRequest> {
  const breathe = async (): Promise<void> => {
    if (nodes.length > MANY) await breath();
  };
  const rows = new Map(nodes.map(({ id }, row) => [id, row]));
  await breathe();
  const pairs = pairRows(rows, ties);
  await breathe();
  const by = layout.by ?? 'kind';
  const grouping = layout.name === 'time' || (layout.name === 'grouped' && by !== 'community');
  const named = grouping ? groupOf(by, nodes, ties) : [];
  const groupNames = [...new Set(named)].toSorted();
  const index = new Map(groupNames.map((name, at) => [name, at]));
  const times = layout.name === 'time' ? timesOf(nodes) : new Float64Array(nodes.length).fill(NaN);
  const request = {
    name: layout.name,
    by,
    rounds: layout.rounds ?? null,
    boxes: boxesOf(nodes, boxes),
    pins: pinsOf(nodes, layout.pins),
    ties: pairs,
    groups: Uint16Array.from(nodes, (_, row) => index.get(named[row] ?? '') ?? 0),
    groupNames,
    times,
    spans: layout.name === 'time' ? spansOf(rows, nodes, times, ties) : new Float64Array(0),
    coordinates: coordinatesOf(nodes),
    stands: layout.name === 'map' ? standsOf(rows, nodes, standing(nodes, ties)) : new Int32Array(0),
    events: Uint8Array.from(nodes, (node) => Number(node.class === 'event')),
  };
  await breathe();
  const digest = new Digest();
  for (const { id } of nodes) digest.text(id);
  await breathe();
  for (const column of [
    request.boxes,
    request.pins,
    request.ties,
    request.groups,
    request.times,
    request.spans,
    request.coordinates,
    request.stands,
  ]) {
    digest.words(column);
    await breathe();
  }
  const key = `${layout.name} by=${by} rounds=${request.rounds ?? 'all'} ${nodes.length} ${request.ties.length} ${digest.toString()}`;
  return { ...request, key };
}
