import { counted } from '#words/counts.ts';
import { type Checked, checkDataset } from './check.ts';
import { type Fault, hasErrors, told } from './tables/faults.ts';
import { locate } from './locate.ts';
import { newDataset } from './new.ts';

export interface Settings {
  documents: readonly string[];
  dryRun: boolean;
  purge: boolean;
  yes: boolean;
  signal: AbortSignal;
}

type Command = (settings: Settings, ...given: string[]) => Promise<number>;

/** Commands that need no database. */
export const onFiles: Record<string, Command> = {
  check: async ({ documents }, dir = '') => {
    const checked = await checkDataset(dir, documents);
    tellFaults(checked);
    return hasErrors(checked.faults) ? 1 : 0;
  },
  new: async (_settings, dir = '') => {
    const written = await newDataset(dir);
    console.log(`${dir} holds ${written.join(', ')}. docs/dataset-format.md tells how to go on.`);
    return 0;
  },
  locate: async ({ documents }, dir = '', document = '', ...words) => {
    const spans = locate(await checkDataset(dir, documents), document, words.join(' '));
    for (const { start, end, sha256, locator, text, differs } of spans) {
      console.log(`${start},${end},${sha256},${locator}`);
      if (differs !== null)
        console.error(`  The text differs in ${differs}: ${text.replaceAll(/\s+/g, ' ')}`);
    }
    if (spans.length === 0) console.error('These words do not stand in the text.');
    return spans.length === 0 ? 1 : 0;
  },
};

export function tellFaults({ faults, files, texts }: Checked): void {
  for (const fault of faults) console.log(told(fault));
  const missing = files.rows.documents.length - texts.size;
  if (missing > 0)
    console.log(
      `${missing} of ${files.rows.documents.length} documents without text: their spans are not checked against it.`,
    );
  const count = (severity: Fault['severity']): number =>
    faults.filter((fault) => fault.severity === severity).length;
  console.log(`${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}`);
}
