import { beforeAll, describe, expect, test } from 'vitest';
import { ConsoleAnswer, type ConsoleValue } from '#contract/console.ts';
import { TieDetails } from '#contract/evidence.ts';
import { SavedQueries, type SavedQuery } from '#contract/queries.ts';
import { inferredEndInWords } from '#words/lens.ts';
import { STANDING, tieInWords } from '#words/ties.ts';
import { type Words, wordsOf } from '#words/vocabulary.ts';
import { known, told } from '#words/console-values.ts';
import { load } from '../../server/dataset/load.ts';
import type { Dataset } from '../../server/dataset/model.ts';
import { readVocabularies } from '../../server/network/datasets.ts';
import { appOn, holdOnly } from '../support/app-on.ts';
import { ARTICLE, datasetIn, deadly, loadNothing, TINY } from '../support/datasets.ts';

const { app, db } = appOn(loadNothing);
const [article, tiny] = await Promise.all([ARTICLE, TINY].map(datasetIn));
if (article === undefined || tiny === undefined) throw new Error('no dataset');

interface Answer {
  query: SavedQuery;
  columns: string[];
  rows: ConsoleValue[][];
}

/** Each saved question with its defaults, and where it has tie types also of all of them. */
async function answers(day: string): Promise<Answer[]> {
  const { queries } = SavedQueries.parse((await app.get('/api/v1/queries')).body);
  const all: Answer[] = [];
  for (const query of queries)
    for (const wide of query.parameters.some(({ type }) => type === 'tie types') ? [false, true] : [false]) {
      const given = query.parameters.map(({ name, type, default: usual }): [string, unknown] => {
        if (name === 'day') return [name, day];
        return [name, wide && type === 'tie types' ? types : usual];
      });
      const { status, body } = await app.post('/api/v1/cypher/query', {
        text: query.text,
        parameters: Object.fromEntries(given),
      });
      expect({ query: query.id, status }).toStrictEqual({ query: query.id, status: 200 });
      const { columns, rows } = ConsoleAnswer.parse(body);
      all.push({ query, columns, rows });
    }
  return all;
}

let types: string[] = [];

/** The texts of a row that people read: not what a node or tie holds besides its name, and not ids. */
function textsIn(value: ConsoleValue): string[] {
  if (typeof value === 'string') return [value];
  const it = known(value);
  if (it.kind === 'list') return it.items.flatMap(textsIn);
  return it.kind === 'map' ? it.entries.flatMap(([, each]) => textsIn(each)) : [];
}

const tiesIn = (value: ConsoleValue): ConsoleValue[] => {
  const it = known(value);
  if (it.kind === 'list') return it.items.flatMap(tiesIn);
  return it.kind === 'tie' ? [value] : [];
};

/** Every date as somebody wrote it. */
const writtenIn = ({ claims }: Dataset): Set<string> =>
  new Set(
    claims.flatMap(({ validFrom, validTo, observedAt, saidOn, value }) =>
      [validFrom, validTo, observedAt, saidOn, value].filter((date) => date !== null),
    ),
  );

/** Ids, and sentences that somebody wrote. */
const OURS = new Set(['ties', 'claims', 'says', 'hedge', 'reason']);

/** When something held, which is what a death bounds. */
const TIMES = new Set(['from', 'to', 'seen', 'since', 'held', 'last told', 'days', 'when']);

/** Does a row tell until when something held? Of what began somewhere else is told how it ended. */
const tellsAnEnd = (row: ReadonlyMap<string, ConsoleValue>): boolean =>
  row.has('change') ? row.get('change') === 'ended' : [...row.keys()].some((key) => TIMES.has(key));

const dying = deadly(tiny, undefined, { given: 'death', party: 'dissolution' });

describe.each([
  ['the article', article, '2021-01-12'],
  ['tiny, where some die', dying, '1908-01-01'],
])('what the saved questions answer on %s', (_, dataset, day) => {
  let all: Answer[];
  let words: Words;
  const details = new Map<string, TieDetails>();
  const tieOf = async (id: string): Promise<TieDetails> => {
    const found = details.get(id) ?? TieDetails.parse((await app.get(`/api/v1/ties/${id}`)).body);
    details.set(id, found);
    return found;
  };

  beforeAll(async () => {
    await holdOnly(db, async (database) => load(database, dataset));
    words = wordsOf(await readVocabularies(db));
    types = dataset.vocabulary.tieTypes.map(({ name }) => name);
    all = await answers(day);
  });

  const rowsOf = () =>
    all.flatMap(({ query, columns, rows }) =>
      rows.map((row) => ({
        id: query.id,
        row: new Map(columns.map((column, at) => [column, row[at] ?? null] as const)),
      })),
    );

  test('a tie is told by its sentence as the page has it, with the words that tell it from others', async () => {
    let roles = 0;
    const wrong = [];
    for (const { id, row } of rowsOf())
      for (const value of [...row.values()].flatMap(tiesIn)) {
        const it = known(value);
        if (it.kind !== 'tie') continue;
        const { tie, subject, object } = await tieOf(it.tie.tieId ?? '');
        const doubt = tie.status === 'asserted' ? (tie.inferred ? 'inferred' : null) : STANDING[tie.status];
        const said = tieInWords(tie, subject, object, words);
        // What nobody tells as so begins with that.
        const sentence =
          tie.status === 'proposed' || tie.status === 'denied'
            ? `${doubt}: ${said}`
            : [said, doubt].filter(Boolean).join(', ');
        const text = told(value, words);
        if (/\)/.test(text)) roles += 1;
        if (text !== sentence) wrong.push({ id, said: text, sentence });
      }
    expect(wrong).toStrictEqual([]);
    expect(roles).toBeGreaterThan(0);
  });

  test('no text holds the bare name of a tie type, nor a range with an open side', () => {
    const bare = new RegExp(`\\b(${['PARTICIPATED_IN', ...types].join('|')})\\b`);
    const open = /\d to (?!\d)|(?:^|: )(?:not )?to \d|at (?:least|most)(?! \d)/;
    const wrong = rowsOf().flatMap(({ id, row }) =>
      [...row].flatMap(([column, value]) =>
        OURS.has(column)
          ? []
          : textsIn(value)
              .filter((text) => (column !== 'type' && bare.test(text)) || open.test(text))
              .map((text) => ({ id, column, text })),
      ),
    );
    expect(wrong).toStrictEqual([]);
  });

  test('a day is told only where somebody tells that day', () => {
    const written = writtenIn(dataset);
    const wrong = rowsOf().flatMap(({ id, row }) =>
      [...row.values()]
        .flatMap(textsIn)
        .filter((text) => /^\d{4}-\d\d-\d\d$/.test(text) && !written.has(text))
        .map((text) => ({ id, text })),
    );
    expect(wrong).toStrictEqual([]);
  });

  test('what ends with a death or dissolution says so wherever its time is told', async () => {
    const marked = new Set<string>();
    const wrong = [];
    for (const { id, row } of rowsOf().filter((each) => tellsAnEnd(each.row))) {
      const ties = textsIn(row.get('ties') ?? null);
      const texts = [...row.values()].flatMap(textsIn);
      for (const tie of ties) {
        const { ended } = await tieOf(tie);
        if (ended == null) continue;
        const said = texts.includes(inferredEndInWords(ended));
        if (said) marked.add(id);
        else wrong.push({ id, tie, texts });
      }
    }
    expect(wrong).toStrictEqual([]);
    const expected = ['as-of-a-day', 'how-long-held', 'began-or-ended', 'held-and-coerced'];
    expect([...marked]).toStrictEqual(expect.arrayContaining(expected));
  });

  test('what had ended by the day held no longer', async () => {
    const rows = rowsOf().filter(({ id }) => id === 'as-of-a-day');
    const states = [];
    for (const { row } of rows) {
      const { ended } = await tieOf(textsIn(row.get('ties') ?? null)[0] ?? '');
      if (ended != null) states.push({ held: row.get('held') ?? null, over: ended.latest < day });
    }
    expect(states.length).toBeGreaterThan(0);
    for (const { held, over } of states) expect(held === 'no longer').toBe(over);
  });
});
