import type { ElementDefinition } from 'cytoscape';
import { slicesOf, type Drawing } from '../cytoscape/elements.ts';
import { breath } from '../../ui/breath.ts';

const SLICE = 4000;

/**
 * The elements of the detailed picture, slice by slice, so that the page breathes between them.
 * @returns null where there is something newer to draw
 */
export async function overviewElements(
  drawing: Drawing,
  stale: () => boolean,
): Promise<ElementDefinition[] | null> {
  const all: ElementDefinition[] = [];
  for (const slice of slicesOf({ ...drawing, guides: [] }, SLICE)) {
    for (const element of slice) all.push(element);
    if (slice.length < SLICE) continue;
    await breath();
    if (stale()) return null;
  }
  return all;
}
