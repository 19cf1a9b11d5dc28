import type { Neo4jAddress } from '../../server/runtime/config.ts';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createBriefings } from '../../server/briefing/briefings.ts';
import { briefingEndpoints } from '#contract/briefing-endpoints.ts';
import { runProgram } from '../../server/engine/run-program.ts';
import { connect } from '../../server/graph/connect.ts';
import { textsIn } from '../../server/documents/texts.ts';
import { housesIn } from '../../server/briefing/houses/houses.ts';
import type { Check } from './check.ts';

const ASKED = {
  template: 'dispute',
  title: 'How many did Iran release?',
  question: 'How many did Iran release?',
  by: 'A. Analyst',
  caveat: 'Handle with care',
  about: { dispute: 'al-qaeda-iran:exchange-2015 released-by-iran' },
};

async function written(address: Neo4jAddress): Promise<string | Buffer> {
  const db = connect(address, { readTimeout: 60_000 });
  try {
    const briefings = createBriefings(db, textsIn([]), housesIn([]));
    return (await briefings.file(briefingEndpoints.briefingFile.body.parse(ASKED), 'docx')).content;
  } finally {
    await db.close();
  }
}

/** A briefing as a Word file, opened and read out again as text. */
export const libreOffice: Check = {
  tool: 'LibreOffice',
  shows: 'a briefing as a Word file: question, accounts face to face, what it rests on',
  missing: async () => {
    const { code } = await runProgram('soffice', ['--version']);
    return code === 0 ? null : 'soffice is not installed (apt-get install libreoffice-writer)';
  },
  run: async (address) => {
    const folder = await mkdtemp(join(tmpdir(), 'relata-interop-'));
    try {
      const file = join(folder, 'briefing.docx');
      await writeFile(file, await written(address));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const told = await runProgram('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        file,
      ]);
      const text = await readFile(join(folder, 'briefing.txt'), 'utf8').catch(() => '');
      const wanted = [
        'How many did Iran release?',
        'Accounts face to face',
        'between 2015 and 31 May 2021: 5 people.',
        ': 6 people.',
        'What it rests on',
      ];
      const missing = wanted.filter((words) => !text.includes(words));
      if (told.code !== 0 || missing.length > 0)
        throw new Error(`${told.output}\nnot found: ${missing.join('; ')}`);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
