import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Words } from '#words/vocabulary.ts';
import type { Picture } from '#picture/exploration/plan.ts';
import { createArranger } from './arranger.ts';
import { groupingBy } from './grouping.ts';
import { positionsOf } from './positions.ts';
import type { Arrangement, LayoutProgress } from './request.ts';

/** Started with the page, so that the worker is warm when the first picture comes. */
export const arranger = createArranger();

export interface Arranged {
  picture: Picture;
  arrangement: Arrangement;
}

/** The picture with a place for everything in it; the one before stays until the next is arranged. */
export function useArrangement(picture: Picture | null, words: Words): Arranged | null {
  const [arranged, setArranged] = useState<Arranged | null>(null);
  useEffect(() => {
    if (picture === null) return undefined;
    let current = true;
    const material = {
      nodes: [...picture.nodes, ...picture.hiddenNodes, ...picture.collapsedNodes],
      ties: [...picture.ties, ...picture.hiddenTies],
      moves: picture.moves,
      groupOf: groupingBy(words),
    };
    void positionsOf(material, (request) => arranger.arrange(request)).then((arrangement) => {
      if (current) setArranged({ picture, arrangement });
    });
    return () => {
      current = false;
    };
  }, [picture, words]);
  return arranged;
}

const listen = (changed: () => void): (() => void) => arranger.onProgress(changed);
const progress = (): LayoutProgress | null => arranger.progress();

/** What is being arranged at present. */
export const useProgress = (): LayoutProgress | null => useSyncExternalStore(listen, progress);
