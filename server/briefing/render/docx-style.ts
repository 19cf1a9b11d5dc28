import type { IStylesOptions } from 'docx';

const INK = '1D2126';
const heading = (size: number, before: number) => ({
  run: { font: 'Calibri', size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 100 } },
});
/** How a briefing looks in Word. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 21, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 100, line: 264 } },
    },
    title: heading(40, 0),
    heading1: heading(30, 360),
    heading2: heading(24, 240),
  },
  paragraphStyles: [
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
  ],
};
