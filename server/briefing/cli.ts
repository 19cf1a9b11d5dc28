import { readText } from '#words/text-file.ts';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig } from '../runtime/config.ts';
import { briefingEndpoints } from '#contract/briefing-endpoints.ts';
import { type Briefing, Form } from '#contract/briefing.ts';
import { leaveNothing } from '../engine/leaving.ts';
import { openEngine } from '../engine/resolve.ts';
import { AppError, explain } from '../runtime/errors.ts';
import { connect } from '../graph/connect.ts';
import { onWishToEnd } from '../runtime/signals.ts';
import { textsIn } from '../documents/texts.ts';
import { type Asked, createBriefings } from './briefings.ts';
import { openWarnings } from '#words/briefing.ts';
import { housesIn } from './houses/houses.ts';
import { requestIn } from './render/bundle.ts';
import { endingOf, fileOf } from './render/file.ts';

const USAGE = `Usage: npm run briefing -- --template TEMPLATE --question "…" --out OUT
  --template   network, person, event, dispute or changes
  --question   the question that it answers
  --title      absent: the question
  --by         who writes it; absent: the name of this account
  --focus      id of the actor or event it is about
  --dispute    id of the tie, or "SUBJECT PROPERTY", that is disputed
  --between    two days, 2014-01-01/2018-01-01, for what changed
  --caveat     handling, printed in the margins
  --house      the house style: report, one-page, or one of your own in RELATA_HOUSES; absent: report
  --annex      print the parts for checking, too
  --request    a file with the whole request as JSON, as in the annex of a briefing, or a bundle (.jsonl): in place of all of these
  --out        a file (.html .pdf .docx .jsonl .svg, or .zip for Markdown and its picture), or a folder for all of them`;

const OPTIONS = {
  template: { type: 'string' },
  question: { type: 'string' },
  title: { type: 'string' },
  by: { type: 'string' },
  focus: { type: 'string' },
  dispute: { type: 'string' },
  between: { type: 'string' },
  caveat: { type: 'string' },
  house: { type: 'string' },
  annex: { type: 'boolean' },
  request: { type: 'string' },
  out: { type: 'string' },
} as const;

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const ended = new AbortController();
process.on('exit', leaveNothing);
onWishToEnd(
  () => ended.abort(),
  () => process.exit(130),
);

try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = ended.signal.aborted ? 130 : 1;
  console.error(endOf(error));
  // A read that was under way may wait for the database to come back; nobody waits for it any more.
  if (ended.signal.aborted) process.exit();
}

async function run(): Promise<number> {
  const values = options();
  if (values.out === undefined || (values.request === undefined && values.template === undefined)) {
    console.error(USAGE);
    return 2;
  }
  const asked = await request(values);
  const forms = formsFor(values.out);
  const config = readConfig(process.env);
  const engine = await openEngine(config, { say: console.error, guest: true, signal: ended.signal });
  const db = connect(engine.address, { readTimeout: 600_000 });
  try {
    const texts = textsIn(config.documents, [DATA]);
    const writing = createBriefings(db, texts, housesIn(config.houses)).write(asked, say);
    const briefing = await Promise.race([writing, stopped()]);
    return await give(briefing, forms, values.out);
  } finally {
    await db.close();
    await engine.stop();
  }
}

/** @throws AppError bad-input where an option is unknown or has no value */
function options() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new AppError('bad-input', `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

/** Fails as soon as somebody wishes to end; closing the connection then ends what the database is doing. */
function stopped(): Promise<never> {
  return new Promise((_, reject) => {
    const { signal } = ended;
    const stop = (): void => reject(new Error('stopped'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

function say(stage: string): void {
  console.error(`${stage} …`);
}

type Values = ReturnType<typeof options>;

/** @throws AppError bad-input naming each value that is wrong, with its place in the request */
async function request(values: Values): Promise<Asked> {
  const given = values.request === undefined ? fromOptions(values) : await fromFile(values.request);
  const { success, data, error } = briefingEndpoints.draftBriefing.body.safeParse(given);
  if (success) return data;
  const where = error.issues.map(({ path, message }) => `  ${path.join('.') || 'request'}: ${message}`);
  throw new AppError(
    'bad-input',
    `This request is wrong:\n${where.join('\n')}\nnpm run briefing, with nothing after it, lists what can be given.`,
  );
}

async function fromFile(path: string): Promise<unknown> {
  try {
    const { text } = readText(await readFile(path));
    return extname(path) === '.jsonl' ? requestIn(text) : JSON.parse(text);
  } catch (error) {
    throw new AppError(
      'bad-input',
      `${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function fromOptions(values: Values): object {
  const { template, question, title, by, focus, dispute, between, caveat, house, annex } = values;
  return {
    template,
    question,
    title: title ?? question,
    by: by ?? process.env['USER'] ?? 'unnamed analyst',
    ...(caveat !== undefined && { caveat }),
    ...(house !== undefined && { house }),
    ...(annex !== undefined && { annex }),
    about: { focus: focus ?? null, dispute: dispute ?? null, between: between?.split('/') ?? null },
  };
}

/** @throws AppError bad-input where the file's ending is none of a form */
function formsFor(out: string): Form[] {
  const ending = extname(out).slice(1);
  if (ending === '') return [...Form.options];
  const form = Form.options.find((each) => endingOf(each) === ending);
  if (form !== undefined) return [form];
  throw new AppError(
    'bad-input',
    `A briefing is not given out as .${ending}; choose one of ${Form.options.map(endingOf).join(', ')} (zip: Markdown and its picture).`,
  );
}

async function give(briefing: Briefing, forms: readonly Form[], out: string): Promise<number> {
  const folder = extname(out) === '';
  if (folder) await mkdir(out, { recursive: true });
  const pictured = briefing.sections.some(({ blocks }) => blocks.some(({ block }) => block === 'picture'));
  // A folder gets every form that there is; a picture that is asked for by its name and is not there is an error.
  for (const form of forms.filter((each) => !folder || pictured || each !== 'svg')) {
    say(`making ${form}`);
    // Between two forms a wish to end is heard.
    await setImmediate();
    ended.signal.throwIfAborted();
    const { content } = await fileOf(briefing, form);
    const path = folder ? join(out, form === 'svg' ? 'picture.svg' : `briefing.${endingOf(form)}`) : out;
    await writeFile(path, content);
    console.log(path);
  }
  const open = openWarnings(briefing);
  for (const { sentence, detail } of open) console.error(`“${sentence}”: ${detail}`);
  console.error(`${briefing.citations.length} citations, ${open.length} warnings.`);
  return 0;
}

function endOf(error: unknown): string {
  if (ended.signal.aborted) return 'Stopped. What is listed above is whole; nothing else was written.';
  return explain(error);
}
