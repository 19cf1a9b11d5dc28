import type { Ref } from 'react';
import type { Camera as Look } from '#contract/scene.ts';
import type { Point } from '#picture/exploration/plan.ts';
import type { Ref as Selected } from '#picture/exploration/steps.ts';
import type { Drawing } from './elements.ts';

/** in view at all; large enough to be read; in the middle, too */
export type Shown = 'seen' | 'readable' | 'middle';

/** What the toolbar asks of whoever draws. */
export interface Camera {
  fit(): void;
  zoom(by: number): void;
  /** Brings nodes and ties into view; moves nothing where that is so already. */
  show(ids: readonly string[], how?: Shown): void;
  /** Where a node has been put; undefined where it is not drawn. */
  place(id: string): Point | undefined;
  /** What was pressed last, by a pointer or a finger; null: the ground. */
  pressed(): Selected | null;
  /** Where something stands on screen, in pixels of the window; null where it is not drawn. */
  onScreen(id: string): Point | null;
  /** The nodes within an area, given in pixels from the upper left corner. */
  within(area: readonly Point[]): string[];
  /** where one looks; null while that is the whole picture */
  where(): Look | null;
  /** the whole picture small, as a data URL; null where whoever draws has none to give */
  thumbnail(): string | null;
}

/** Both the canvas and the overview take this drawing, and tell what is done in it. */
export interface SurfaceProps {
  drawing: Drawing;
  /** changes when a picture is arranged anew, and should be seen whole */
  arrangedAs: string;
  onSelect: (ref: Selected | null, add: boolean) => void;
  onExpand: (id: string) => void;
  onPin: (at: Record<string, Point>) => void;
  /** where to look; null: at the whole picture */
  look: Look | null;
  onLook: (look: Look | null) => void;
  /** the overview only: these nodes are to be drawn in full */
  onRegion: (ids: readonly string[]) => void;
  camera: Ref<Camera>;
  /** the overview only: the graphics card has dropped it, or does not take it at all */
  onLost: () => void;
}
