import { z } from 'zod';
import { newId } from '../../ui/new-id.ts';

/** How many are kept: a reader looks back over days, not years. */
export const MOST_PAST = 100;
const MOST_TABS = 20;

export const Draft = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  /** what was typed for each parameter */
  values: z.record(z.string(), z.string()),
  /** the saved query that it is */
  saved: z.string().nullable(),
});
export const Past = z.object({ text: z.string(), values: z.record(z.string(), z.string()), at: z.string() });

export type Draft = z.infer<typeof Draft>;
export type Past = z.infer<typeof Past>;
export interface Drafts {
  tabs: Draft[];
  open: string;
  past: Past[];
}

/** What a reader who has written nothing begins with. */
export const FIRST = 'MATCH p = (a:Actor)-[r]->(b:Actor)\nRETURN p\nLIMIT 25\n';

/** Of what nobody has named yet. */
const NEW = 'New query';

export const newDraft = (change: Partial<Draft> = {}): Draft => ({
  id: newId(),
  title: NEW,
  text: '',
  values: {},
  saved: null,
  ...change,
});

export const openDraft = ({ tabs, open }: Drafts): Draft =>
  tabs.find(({ id }) => id === open) ?? tabs[0] ?? newDraft();

export function changed(drafts: Drafts, change: Partial<Omit<Draft, 'id'>>): Drafts {
  const { id } = openDraft(drafts);
  return { ...drafts, tabs: drafts.tabs.map((tab) => (tab.id === id ? { ...tab, ...change } : tab)) };
}

function freeTitle(tabs: readonly Draft[]): string {
  const taken = (title: string): boolean => tabs.some((tab) => tab.title === title);
  let at = 1;
  while (taken(at === 1 ? NEW : `${NEW} ${at}`)) at += 1;
  return at === 1 ? NEW : `${NEW} ${at}`;
}

/** What somebody called it; empty where nobody has. */
export const nameOf = ({ title }: Draft): string => (/^(New query|Query)( \d+)?$/.test(title) ? '' : title);

/** A new tab; beyond the most that are kept the oldest goes. */
export function added(drafts: Drafts, change: Partial<Draft> = {}): Drafts {
  const draft = newDraft({ title: freeTitle(drafts.tabs), ...change });
  return { ...drafts, tabs: [...drafts.tabs, draft].slice(-MOST_TABS), open: draft.id };
}

/** What was opened before, and is still as it was kept, is gone to; anything else is a new tab. */
export function opened(drafts: Drafts, asked: Pick<Draft, 'title' | 'text' | 'values' | 'saved'>): Drafts {
  const before = drafts.tabs.find(({ saved, text }) => saved === asked.saved && text === asked.text);
  if (before === undefined) return added(drafts, asked);
  return changed({ ...drafts, open: before.id }, { values: { ...before.values, ...asked.values } });
}

export function closed(drafts: Drafts, id: string): Drafts {
  const at = drafts.tabs.findIndex((tab) => tab.id === id);
  const tabs = drafts.tabs.filter((tab) => tab.id !== id);
  const [first] = tabs;
  if (first === undefined) return added({ ...drafts, tabs: [] });
  return {
    ...drafts,
    tabs,
    open: drafts.open === id ? (tabs[Math.max(0, at - 1)] ?? first).id : drafts.open,
  };
}

/** What is run again comes to the top instead of standing there twice. */
export function remembered(drafts: Drafts, { text, values }: Draft): Drafts {
  const past = [
    { text, values, at: new Date().toISOString() },
    ...drafts.past.filter((each) => each.text !== text),
  ];
  return { ...drafts, past: past.slice(0, MOST_PAST) };
}
