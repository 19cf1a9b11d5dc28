import { usePage } from '../../state/page.ts';
import { useSourceName } from '../../state/use-source-name.ts';
import { usePrinting } from '../../ui/use-printing.ts';
import { sheetOf, tooMuchForPaper } from './use-export.ts';

function draw(place: HTMLElement | null, svg: string): void {
  const made = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  place?.replaceChildren(document.importNode(made, true));
}

function Sheet() {
  const { drawing } = usePage('drawing');
  const nameOf = useSourceName();
  if (drawing === null) return null;
  const refusal = tooMuchForPaper(drawing);
  if (refusal !== null) return <p data-sheet>{refusal}</p>;
  return <div data-sheet ref={(place) => draw(place, sheetOf(drawing, nameOf))} />;
}

/** The picture as it is on screen, on one sheet of paper with all that is needed to read it. */
export function PrintSheet() {
  return usePrinting() ? <Sheet /> : null;
}
