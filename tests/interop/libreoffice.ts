import type { Neo4jAddress } from '../../server/runtime/config.ts';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createBriefings } from '../../server/briefing/briefings.ts';
import { fileOf } from '../../server/briefing/render/file.ts';
import { runProgram } from '../../server/engine/run-program.ts';
import { connect } from '../../server/graph/connect.ts';
import { textsIn } from '../../server/documents/texts.ts';
import { housesIn } from '../../server/briefing/houses/houses.ts';
import { load } from '../../server/dataset/load.ts';
import { datasetIn, TINY } from '../support/datasets.ts';
import { type Sample, SAMPLES } from '../support/sample-briefings.ts';
import type { Check } from './check.ts';

/** The pages stay here, to be looked at. */
const FOLDER = fileURLToPath(new URL('../../.relata/sample-briefings', import.meta.url));

const supplied = (process.env['RELATA_DOCUMENTS'] ?? '').split(':').filter((folder) => folder !== '');

async function pagesOf(content: Uint8Array): Promise<number> {
  return (await getDocument({ data: new Uint8Array(content), useSystemFonts: false }).promise).numPages;
}

/** A Word file as LibreOffice sets it. @returns the path of the PDF */
async function setByLibreOffice(file: string): Promise<string> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(FOLDER, 'profile')).href}`;
  const folder = join(FOLDER, 'word');
  const { code, output } = await runProgram('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ]);
  if (code !== 0) throw new Error(output);
  return join(folder, `${file.slice(file.lastIndexOf('/') + 1, -'.docx'.length)}.pdf`);
}

/** One sample in both forms. @returns what is wrong with it */
async function faultsOf(
  briefings: ReturnType<typeof createBriefings>,
  { name, pages, asked }: Sample,
): Promise<string[]> {
  const briefing = await briefings.write(asked);
  const [pdf, word] = [await fileOf(briefing, 'pdf'), await fileOf(briefing, 'docx')];
  const file = join(FOLDER, `${name}.docx`);
  await writeFile(join(FOLDER, `${name}.pdf`), pdf.content);
  await writeFile(file, word.content);
  const asPdf = await pagesOf(Buffer.from(pdf.content));
  const asWord = await pagesOf(await readFile(await setByLibreOffice(file)));
  process.stdout.write(`         ${name}: ${asPdf} pages as PDF, ${asWord} as Word in LibreOffice\n`);
  return [
    ...(asPdf > pages ? [`${name}: ${asPdf} pages as PDF, more than ${pages}`] : []),
    ...(asWord > pages ? [`${name}: ${asWord} pages as Word, more than ${pages}`] : []),
  ];
}

async function allFaults(address: Neo4jAddress): Promise<string[]> {
  const db = connect(address, { readTimeout: 60_000 });
  try {
    await load(db, await datasetIn(TINY));
    const briefings = createBriefings(db, textsIn(supplied, [join(TINY, 'texts')]), housesIn([]));
    const faults: string[] = [];
    for (const sample of SAMPLES) faults.push(...(await faultsOf(briefings, sample)));
    return faults;
  } finally {
    await db.close();
  }
}

/** The six sample briefings as PDF and as Word, which LibreOffice sets on pages. */
export const libreOffice: Check = {
  tool: 'LibreOffice',
  shows:
    'six briefings keep to their pages, as PDF and as Word set by LibreOffice; the pages stay in .relata',
  missing: async () => {
    const { code } = await runProgram('soffice', ['--version']);
    return code === 0 ? null : 'soffice is not installed (apt-get install libreoffice-writer)';
  },
  run: async (address) => {
    await mkdir(join(FOLDER, 'word'), { recursive: true });
    const faults = await allFaults(address);
    if (faults.length > 0) throw new Error(faults.join('; '));
  },
};
