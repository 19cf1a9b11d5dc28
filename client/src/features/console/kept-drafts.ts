import { z } from 'zod';
import { newId } from '../../ui/new-id.ts';
import { Draft, type Drafts, FIRST, MOST_PAST, newDraft, Past } from './drafts.ts';

/**
 * Drafts as this browser keeps them: each in a place of its own, with a stamp of whoever wrote it last. A tab that finds
 * another stamp than it knows writes its draft to a new place, so that no tab undoes what another one wrote.
 */
const PREFIX = 'relata.console.draft.';
const PAST = 'relata.console.past';
/** Which draft is open is a matter of each tab. */
const OPEN = 'relata.console.open';
/** Where all drafts stood together; they are taken over once. */
const TOGETHER = 'relata.console';

const Kept = Draft.extend({ stamp: z.string(), order: z.number() });
type Kept = z.infer<typeof Kept>;

interface Place {
  key: string;
  stamp: string;
  order: number;
}
/** By the id of a draft in this tab: where it is kept, and the stamp under which this tab knows it. */
const places = new Map<string, Place>();

function read<S extends z.ZodType>(key: string, schema: S): z.output<S> | null {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(key) ?? ''));
  } catch {
    return null;
  }
}

/** Without room, or where the browser keeps nothing, drafts last as long as the page. */
function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

const idOf = (key: string): string => key.slice(PREFIX.length);

/** Every draft that is kept, in the order in which they were begun; each is called by its place. */
function allKept(): [key: string, draft: Kept][] {
  return keys()
    .flatMap((key): [string, Kept][] => {
      const kept = read(key, Kept);
      return kept === null ? [] : [[key, { ...kept, id: idOf(key) }]];
    })
    .toSorted(([, a], [, b]) => a.order - b.order);
}

function taken(key: string, { stamp, order, ...draft }: Kept): Draft {
  places.set(draft.id, { key, stamp, order });
  return draft;
}

function takeOver(): void {
  const before = read(TOGETHER, z.object({ tabs: z.array(Draft), past: z.array(Past) }));
  if (before === null) return;
  before.tabs.forEach((tab, at) => write(`${PREFIX}${tab.id}`, { ...tab, stamp: newId(), order: at }));
  write(PAST, before.past);
  localStorage.removeItem(TOGETHER);
}

const storedPast = (): Past[] => read(PAST, z.array(Past)) ?? [];

/** What was written when the page was last open; a first query where there is nothing, or nothing readable. */
export function storedDrafts(): Drafts {
  takeOver();
  const tabs = allKept().map(([key, kept]) => taken(key, kept));
  const past = storedPast();
  const [first = newDraft({ text: FIRST })] = tabs;
  const wanted = wantedOpen();
  const open = tabs.some(({ id }) => id === wanted) ? (wanted ?? first.id) : (tabs.at(-1) ?? first).id;
  return { tabs: tabs.length === 0 ? [first] : tabs, open, past };
}

function wantedOpen(): string | null {
  try {
    return sessionStorage.getItem(OPEN);
  } catch {
    return null;
  }
}

function keepOpen(id: string): void {
  const place = places.get(id);
  try {
    if (place !== undefined) sessionStorage.setItem(OPEN, idOf(place.key));
  } catch {
    return;
  }
}

/** Keeps a draft in its place or, where another tab has written since this one looked, in a new one. */
function keep(draft: Draft): void {
  const known = places.get(draft.id);
  const there = known && read(known.key, Kept);
  const isOurs = known !== undefined && (there === null || there?.stamp === known.stamp);
  const key = isOurs ? known.key : `${PREFIX}${known === undefined ? draft.id : newId()}`;
  const place = { key, stamp: newId(), order: known?.order ?? Date.now() };
  places.set(draft.id, place);
  write(key, { ...draft, stamp: place.stamp, order: place.order });
}

/** What another tab has changed since stays. */
function forget(id: string): void {
  const place = places.get(id);
  places.delete(id);
  if (place === undefined || read(place.key, Kept)?.stamp !== place.stamp) return;
  localStorage.removeItem(place.key);
}

/** Keeps what a step in this tab has changed, and nothing else. */
export function keepDrafts(before: Drafts, now: Drafts): void {
  for (const tab of now.tabs) if (!before.tabs.includes(tab)) keep(tab);
  for (const { id } of before.tabs) if (now.tabs.every((tab) => tab.id !== id)) forget(id);
  const [run] = now.past;
  if (now.past !== before.past && run !== undefined)
    write(PAST, [run, ...storedPast().filter(({ text }) => text !== run.text)].slice(0, MOST_PAST));
  keepOpen(now.open);
}

/** What other tabs wrote is seen here, too; the draft that is open stays under the hands of whoever writes it. */
export function withOthers(now: Drafts): Drafts {
  const kept = new Map(allKept());
  const here = now.tabs.flatMap((tab): Draft[] => {
    const place = places.get(tab.id);
    const there = place && kept.get(place.key);
    if (place) kept.delete(place.key);
    if (place === undefined || tab.id === now.open || there?.stamp === place.stamp) return [tab];
    return there === undefined ? [] : [{ ...taken(place.key, { ...there, id: tab.id }), id: tab.id }];
  });
  const others = [...kept].map(([key, draft]) => taken(key, draft));
  return { ...now, tabs: [...here, ...others], past: storedPast() };
}
