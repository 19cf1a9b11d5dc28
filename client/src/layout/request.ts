import type { LayoutBy, LayoutName } from '#contract/exploration.ts';
import type { Guide, Point } from '#picture/exploration/plan.ts';
import type { TimeAxis } from '#picture/style/timeline.ts';
import type { MapFrame } from '#picture/map/projection.ts';

export interface Arrangement {
  /** of all that is drawn: on a map, what is told of nowhere has no place */
  positions: ReadonlyMap<string, Point>;
  guides: readonly Guide[];
  /** of a map: which part of the world */
  frame?: MapFrame | undefined;
  /** of a layout along time */
  axis?: TimeAxis | undefined;
}

/**
 * A layout to be computed, in rows: node 0 is the first by its id, so that the answer does not depend on the order in
 * which the server gave the nodes. Everything is a number, so that it costs the page nothing to send.
 */
export interface LayoutRequest {
  /** equal for equal requests */
  key: string;
  name: LayoutName;
  by: LayoutBy;
  /** stop after so many rounds; null: when it is done */
  rounds: number | null;
  /** left, right, top and bottom of each node, its name included */
  boxes: Float32Array;
  /** x and y of each node that is pinned, else NaN */
  pins: Float32Array;
  /** the rows of both ends of each tie; each two nodes once */
  ties: Uint32Array;
  /** the kind or family of each node, as an index into `groupNames` */
  groups: Uint16Array;
  groupNames: readonly string[];
  /** of a layout along time: when each event was, in milliseconds; NaN: without a date, or no event */
  times: Float64Array;
  /** of each tie then: the rows of both ends, and the first and last moment told of it, NaN where there is none */
  spans: Float64Array;
  /** latitude and longitude of each node; NaN: without coordinates, or no place */
  coordinates: Float64Array;
  /** of a map: the row of the place at which each node stands; its own row: it is a place; -1: nobody says where */
  stands: Int32Array;
  /** 1: an event, which stands before what is not */
  events: Uint8Array;
}

export interface LayoutAnswer {
  key: string;
  /** x and y of each node; NaN: it has no place in this layout */
  positions: Float32Array;
  guides: readonly Guide[];
  frame?: MapFrame;
  axis?: TimeAxis;
  /** for a layout that goes in rounds: how many there were, and whether it was told to stop */
  rounds?: number;
  stopped?: boolean;
}

/** How far a layout has come; `of` is null where nobody can say. */
export interface LayoutProgress {
  key: string;
  done: number;
  of: number | null;
}

export type FromWorker = ({ is: 'answer' } & LayoutAnswer) | ({ is: 'progress' } & LayoutProgress);
export type ToWorker = { is: 'request'; request: LayoutRequest } | { is: 'stop'; key: string };

export const rowsIn = ({ boxes }: Pick<LayoutRequest, 'boxes'>): number => boxes.length / 4;

export const keyFor = (key: string, rounds: number): string =>
  key.replace(/ rounds=\S+/, ` rounds=${rounds}`);
