import { parseArgs } from 'node:util';
import { AppError } from '../errors.ts';
import { checkDataset } from './check.ts';
import { hasErrors, told } from './faults.ts';
import { locate } from './locate.ts';
import { newDataset } from './new.ts';

const USAGE = `Usage:
  check DIR                       every fault of a dataset, with file, line and how to mend it
  new DIR                         an empty dataset to begin with
  locate DIR DOCUMENT "words"     where words stand in a document: start, end, sha256, locator`;

const { positionals } = parseArgs({ allowPositionals: true });
const [command, ...rest] = positionals;
const documents = (process.env['RELATA_DOCUMENTS'] ?? '').split(':').filter((folder) => folder !== '');

const commands: Record<string, (...given: string[]) => Promise<number>> = {
  check: async (dir = '') => {
    const { faults, files, texts } = await checkDataset(dir, documents);
    for (const fault of faults) console.log(told(fault));
    const errors = faults.filter(({ severity }) => severity === 'error').length;
    const missing = files.rows.documents.length - texts.size;
    if (missing > 0)
      console.log(
        `${missing} of ${files.rows.documents.length} documents without text: their spans are not checked against it.`,
      );
    console.log(`${errors} errors, ${faults.length - errors} warnings`);
    return hasErrors(faults) ? 1 : 0;
  },
  new: async (dir = '') => {
    const written = await newDataset(dir);
    console.log(`${dir} holds ${written.join(', ')}. docs/dataset-format.md tells how to go on.`);
    return 0;
  },
  locate: async (dir = '', document = '', ...words) => {
    const spans = locate(await checkDataset(dir, documents), document, words.join(' '));
    for (const span of spans) console.log(`${span.start},${span.end},${span.sha256},${span.locator}`);
    if (spans.length === 0) console.error('These words do not stand in the text.');
    return spans.length === 0 ? 1 : 0;
  },
};

try {
  const run = commands[command ?? ''];
  if (run === undefined || rest[0] === undefined) console.error(USAGE);
  process.exitCode = run === undefined || rest[0] === undefined ? 2 : await run(...rest);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
