import { useEffect, useState } from 'react';
import type { Picture } from '../exploration/shown.ts';
import { createArranger, positionsOf } from './layouts.ts';
import type { Arrangement } from './time-layout.ts';

/** Started with the page, so that the worker is warm when the first picture comes. */
const arrange = createArranger();

export interface Arranged {
  picture: Picture;
  arrangement: Arrangement;
}

/** The picture with a place for everything in it; the one before stays until the next is arranged. */
export function useArrangement(picture: Picture | null): Arranged | null {
  const [arranged, setArranged] = useState<Arranged | null>(null);
  useEffect(() => {
    if (picture === null) return undefined;
    let current = true;
    const material = {
      nodes: [...picture.nodes, ...picture.hiddenNodes, ...picture.collapsedNodes],
      ties: [...picture.ties, ...picture.hiddenTies],
      moves: picture.moves,
    };
    void positionsOf(material, arrange).then((arrangement) => {
      if (current) setArranged({ picture, arrangement });
    });
    return () => {
      current = false;
    };
  }, [picture]);
  return arranged;
}
