import type { Appearance } from '#contract/appearance.ts';
import type { Clock } from '#contract/lens.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Words } from '#words/vocabulary.ts';
import type { Marks } from '../exploration/apply-lens.ts';
import type { Point } from '../exploration/plan.ts';
import type { Looks } from './looks.ts';

/** What is to be drawn, and everything that its look depends on, but for the theme. */
export interface View {
  nodes: readonly NetworkNode[];
  ties: readonly NetworkTie[];
  node: (id: string) => NetworkNode | undefined;
  pins: ReadonlyMap<string, Point>;
  /** what the lens adds; null without one */
  marks?: Marks | null;
  /** by which clock the lens looks; absent: when it held */
  clock?: Clock;
  /** what looks that follow data add; null: plain */
  looks?: Looks | null;
  /** what the analyst wrote a note on */
  noted?: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  /** what stands out while the rest is dimmed; null: nothing does */
  trace?: { nodes: ReadonlySet<string>; ties: ReadonlySet<string> } | null;
  /** pairs whose ties are drawn one by one although they are many */
  opened: ReadonlySet<string>;
  /** several ties between two nodes: one counted line, a curve each, or counted only where they are many */
  parallel?: Appearance['parallel'];
  /** the node or tie at which one stands, walking by keys */
  walked?: string | null;
  /** pictures on the nodes that have one; absent: yes */
  images?: boolean;
  words: Words;
  /** what is in the database about it, but not in it, and why: each in words, with how many */
  leftOut?: readonly string[];
}
