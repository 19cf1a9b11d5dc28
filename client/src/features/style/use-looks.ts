import { useMemo } from 'react';
import { NO_FACTS } from '#picture/filter/attributes.ts';
import type { Drawn } from '#picture/filter/filtered.ts';
import { PLAIN } from '#picture/exploration/steps.ts';
import { usePage } from '../../state/page.ts';
import { useMeasures } from '../measures/use-measures.tsx';
import { isPlain, looksOf, type Looks } from '#picture/style/looks.ts';

/** The looks that follow data, for these nodes and ties; null where there are none. */
export function useLooks(drawn: Drawn | null): Looks | null {
  const { version, facts, words, joined, lens } = usePage('version', 'facts', 'words', 'joined', 'lens');
  const { measured } = useMeasures();
  const look = version?.appearance ?? PLAIN.appearance;
  const comparing = lens.against !== null || lens.between !== null;
  return useMemo(() => {
    if (drawn === null || isPlain(look)) return null;
    const known = { facts: facts ?? NO_FACTS, words, members: joined.members, drawnAs: joined.drawnAs };
    return looksOf(drawn, look, { known, measured, comparing });
  }, [drawn, look, facts, words, joined, measured, comparing]);
}
