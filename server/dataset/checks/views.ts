import { z } from 'zod';
import { type Step, View } from '#contract/exploration.ts';
import { didYouMean } from '#words/near.ts';
import type { Files } from '../tables/read.ts';
import { cell } from './check.ts';
import { type JsonProblem, readJson } from './json.ts';
import { noteFaults, tellingOf } from './notes.ts';

const ID_TABLES = ['actors', 'events', 'places', 'ties'] as const;

/** @returns the starting views with full ids (`dataset:local`), or none where they have faults in their form */
export function readViews(
  dataset: string,
  text: string | null,
  { rows, partial }: Files,
  problem: JsonProblem,
): View[] {
  const told = (path: string, message: string, mend: string): void =>
    problem({ file: 'views.json', path, message, mend });
  const views = readJson('views.json', text, z.array(View), problem, (value) => prefixed(dataset, value));
  if (views === null) return [];
  if (views.length === 0)
    told('', 'There is no starting view.', 'Write at least one: the first opens with the dataset.');
  const whole = !ID_TABLES.some((table) => partial.has(table));
  const nodes = new Set(
    [...rows.actors, ...rows.events, ...rows.places].map((row) => `${dataset}:${cell(row, 'id')}`),
  );
  const ties = new Set(rows.ties.map((row) => `${dataset}:${cell(row, 'id')}`));
  for (const [index, view] of views.entries()) {
    if (views.findIndex(({ id }) => id === view.id) !== index)
      told(`${index}.id`, `The id “${view.id}” stands twice.`, 'Choose another.');
    for (const [at, step] of view.steps.entries())
      for (const id of idsOf(step)) {
        const known = step.do === 'hide' || step.do === 'unhide' ? new Set([...nodes, ...ties]) : nodes;
        if (whole && !known.has(id))
          told(
            `${index}.steps.${at}`,
            `There is no “${local(id)}” in this dataset.`,
            `Correct the id.${didYouMean(local(id), [...known].map(local))}`,
          );
      }
  }
  checkSentences(views, { rows, partial }, problem);
  return views;
}

/** The sentence of a view is ours, as a note is. */
function checkSentences(
  views: readonly View[],
  { rows, partial }: Pick<Files, 'rows' | 'partial'>,
  problem: JsonProblem,
): void {
  if (partial.size > 0) return;
  const telling = tellingOf(rows);
  const known = new Set(rows.claims.map((row) => cell(row, 'id')));
  for (const [index, { sentence, claims = [] }] of views.entries()) {
    const ids = claims.map(local);
    for (const id of ids.filter((one) => !known.has(one)))
      problem({
        file: 'views.json',
        path: `${index}.claims`,
        message: `There is no “${id}” in claims.csv.`,
        mend: `Correct the id.${didYouMean(id, [...known])}`,
      });
    for (const { message, mend } of noteFaults(sentence, ids, telling))
      problem({
        file: 'views.json',
        path: `${index}.sentence`,
        message,
        mend: `${mend} The claims go into the view’s "claims".`,
        severity: 'warning',
      });
  }
}

const local = (id: string): string => id.slice(id.indexOf(':') + 1);

function idsOf(step: Step): string[] {
  if ('ids' in step) return step.ids;
  if (step.do === 'expand') return [step.id];
  return step.do === 'pin' ? Object.keys(step.at) : [];
}

/** views.json has local ids; a value that has not the form of views is left to the schema to refuse. */
function prefixed(dataset: string, value: unknown): unknown {
  const full = (id: unknown): unknown =>
    typeof id === 'string' && !id.includes(':') ? `${dataset}:${id}` : id;
  const step = (given: unknown): unknown => {
    if (!isObject(given)) return given;
    const { ids, id, at } = given;
    return {
      ...given,
      ...(Array.isArray(ids) && { ids: ids.map(full) }),
      ...(id !== undefined && { id: full(id) }),
      ...(isObject(at) && {
        at: Object.fromEntries(Object.entries(at).map(([key, place]) => [full(key), place])),
      }),
    };
  };
  if (!Array.isArray(value)) return value;
  return value.map((view: unknown) =>
    isObject(view) && Array.isArray(view['steps'])
      ? {
          ...view,
          steps: view['steps'].map(step),
          ...(Array.isArray(view['claims']) && { claims: view['claims'].map(full) }),
        }
      : view,
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
