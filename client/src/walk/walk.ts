import type { Ref } from '../exploration/steps.ts';

/** Where one walks: at a node, or on one of its ties. */
export interface Walk {
  node: Ref;
  tie: Ref | null;
  /** the nodes that one came through, the first one first */
  trail: readonly Ref[];
}
