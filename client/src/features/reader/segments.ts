import type { DocumentDetails, PassageRef } from '#contract/evidence.ts';

export type Anchored = DocumentDetails['passages'][number];

/** A stretch of text that lies in the same passages throughout. */
export interface Segment {
  text: string;
  /** the shortest passage first */
  passageIds: readonly string[];
}

/** A paragraph with the passages that begin in it: what stands beside it in the margin. */
export interface Paragraph {
  start: number;
  segments: readonly Segment[];
  anchored: readonly Anchored[];
}

interface Span {
  start: number;
  end: number;
}

/** Lines with their line ends, in code points. */
function lines(points: readonly string[]): Span[] {
  const ends = points.flatMap((point, index) => (point === '\n' ? [index + 1] : []));
  const bounds = [0, ...ends, points.length];
  return bounds
    .slice(0, -1)
    .map((start, index) => ({ start, end: bounds[index + 1] ?? start }))
    .filter(({ start, end }) => end > start);
}

function segmentsOf(
  points: readonly string[],
  { start, end }: Span,
  passages: readonly PassageRef[],
): Segment[] {
  const here = passages
    .filter((each) => each.start < end && each.end > start)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const cuts = here.flatMap((each) => [each.start, each.end]).filter((at) => at > start && at < end);
  const bounds = [...new Set([start, ...cuts, end])].toSorted((a, b) => a - b);
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? from;
    return {
      text: points.slice(from, to).join(''),
      passageIds: here.filter((each) => each.start <= from && each.end >= to).map(({ id }) => id),
    };
  });
}

/**
 * Cuts a text wherever a passage begins or ends, so that passages may overlap.
 * @param text places are counted in its Unicode code points
 */
export function paragraphsOf(text: string, anchored: readonly Anchored[]): Paragraph[] {
  const points = Array.from(text);
  const passages = anchored.map(({ passage }) => passage);
  return lines(points).map((span) => ({
    start: span.start,
    segments: segmentsOf(points, span, passages),
    anchored: anchored.filter(({ passage }) => passage.start >= span.start && passage.start < span.end),
  }));
}

/** Where there is no text: the passages by their locators, in the order of the text. */
export function placesOf(anchored: readonly Anchored[]): { locator: string; anchored: Anchored[] }[] {
  const groups = Map.groupBy(anchored, ({ passage }) => passage.locator);
  return [...groups].map(([locator, group]) => ({ locator, anchored: group }));
}
