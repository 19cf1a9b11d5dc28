import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Words } from '#words/vocabulary.ts';
import type { Marks } from '#picture/exploration/apply-lens.ts';
import type { Picture } from '#picture/exploration/plan.ts';
import { createArranger } from './arranger.ts';
import { groupingBy, standingBy } from './grouping.ts';
import { positionsOf } from './positions.ts';
import type { Arrangement, LayoutProgress } from './request.ts';

/** Started with the page, so that the worker is warm when the first picture comes. */
export const arranger = createArranger();

/** Where everything stands that the steps brought, also what lens or filters keep off. */
export interface Arranged extends Arrangement {
  whole: Picture;
}

/**
 * The picture with a place for everything in it; the one before stays until the next is arranged.
 * @param marks what the lens says, where the places of nodes follow it, as on a map; else null
 */
export function useArrangement(whole: Picture | null, words: Words, marks: Marks | null): Arranged | null {
  const [arranged, setArranged] = useState<Arranged | null>(null);
  useEffect(() => {
    if (whole === null) return undefined;
    let current = true;
    const material = {
      nodes: [...whole.nodes, ...whole.hiddenNodes, ...whole.collapsedNodes],
      ties: [...whole.ties, ...whole.hiddenTies],
      moves: whole.moves,
      groupOf: groupingBy(words),
      standing: standingBy(words, marks),
    };
    void positionsOf(material, (request) => arranger.arrange(request)).then((arrangement) => {
      if (current) setArranged({ whole, ...arrangement });
    });
    return () => {
      current = false;
    };
  }, [whole, words, marks]);
  return arranged;
}

const listen = (changed: () => void): (() => void) => arranger.onProgress(changed);
const progress = (): LayoutProgress | null => arranger.progress();

/** What is being arranged at present. */
export const useProgress = (): LayoutProgress | null => useSyncExternalStore(listen, progress);
