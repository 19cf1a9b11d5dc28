import type { Lens } from '#contract/lens.ts';
import { SceneLens } from '#contract/scene.ts';

/** The lens as the page holds it: what the server is asked, and how the picture shows what does not pass. */
export type PageLens = SceneLens;
export const PageLens = SceneLens;

export const NO_LENS: PageLens = PageLens.parse({});

export const tells = (lens: PageLens): boolean => lens.sources.length > 0;
export const dates = (lens: PageLens): boolean => lens.asOf !== null || lens.between !== null;

/** What an account denies is drawn, struck through, where one looks through accounts rather than compares them. */
export const drawsDenied = (lens: Pick<Lens, 'sources' | 'against'>): boolean =>
  lens.sources.length > 0 && lens.against === null;

/** Is it anything but a plain pane of glass? */
export const isOn = (lens: PageLens): boolean => tells(lens) || lens.against !== null || dates(lens);

/** A comparison needs a first account and somebody to compare it with; without either there is none. */
export function comparable(lens: PageLens): PageLens {
  const { sources, against } = lens;
  return against === null || (sources.length > 0 && against.length > 0) ? lens : { ...lens, against: null };
}

/**
 * What the server is asked for the picture; between two days it is asked for all that held at some time between. A change is
 * certain or possible: what began or ended is not graded by what is told of the days outside.
 */
export function asked({ between, ghosts: _ghosts, ...lens }: PageLens): Lens {
  if (between === null) return lens;
  return { ...lens, asOf: between.join('/'), certainty: lens.certainty === 'certain' ? 'certain' : 'one' };
}

/** What evidence is asked with: nothing where there is no lens and nothing that it sets aside. */
export const askedOfEvidence = (lens: PageLens): Lens | null =>
  isOn(lens) || !lens.endings ? asked(lens) : null;

/** The same without a date: for the timeline, for what changed, and for lists over all times. */
export const undatedLens = (lens: PageLens): Lens => ({ ...asked(lens), asOf: null });
