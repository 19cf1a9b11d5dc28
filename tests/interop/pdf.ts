import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { picturePdf } from '../../server/exports/picture-pdf.ts';
import { runProgram } from '../../server/engine/run-program.ts';
import { sceneOf } from '../support/exports.ts';
import type { Check } from './check.ts';

const SCRIPT = `
import sys, pypdf
reader = pypdf.PdfReader(sys.argv[1])
print(len(reader.pages), '/StructTreeRoot' in reader.trailer['/Root'])
print(reader.pages[0].extract_text())
`;

/** A PDF of a picture: one page, tagged, with the names and the caption as text. */
export const pdf: Check = {
  tool: 'pypdf',
  shows: 'one tagged page of a picture, with names and caption as text',
  missing: async () => {
    const { code, output } = await runProgram('python3', ['-c', 'import pypdf']);
    return code === 0
      ? null
      : `python3 with pypdf is not installed (pip install pypdf): ${output.trim().split('\n').at(-1)}`;
  },
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'relata-interop-'));
    try {
      const file = join(folder, 'picture.pdf');
      await writeFile(file, picturePdf(sceneOf(['Ilse Varn', 'Jon Hask'])));
      const { code, output } = await runProgram('python3', ['-c', SCRIPT, file]);
      const wanted = ['1 True', 'Ilse Varn', 'Jon Hask', 'Lens: Held in 2015'];
      if (code !== 0 || wanted.some((words) => !output.includes(words))) throw new Error(output);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
