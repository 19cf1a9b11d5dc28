import { z } from 'zod';

/** How many are kept: a reader looks back over days, not years. */
const MOST_PAST = 100;
const MOST_TABS = 20;
const KEY = 'relata.console';

const Draft = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  /** what was typed for each parameter */
  values: z.record(z.string(), z.string()),
  /** the saved query that it is */
  saved: z.string().nullable(),
});
const Past = z.object({ text: z.string(), values: z.record(z.string(), z.string()), at: z.string() });
const Drafts = z.object({ tabs: z.array(Draft).min(1), open: z.string(), past: z.array(Past) });

export type Draft = z.infer<typeof Draft>;
export type Past = z.infer<typeof Past>;
export type Drafts = z.infer<typeof Drafts>;

const FIRST = 'MATCH p = (a:Actor)-[r]->(b:Actor)\nRETURN p\nLIMIT 25\n';

export const newDraft = (change: Partial<Draft> = {}): Draft => ({
  id: crypto.randomUUID(),
  title: 'Query',
  text: '',
  values: {},
  saved: null,
  ...change,
});

/** What was written when the page was last open; a first query where there is nothing, or nothing readable. */
export function storedDrafts(): Drafts {
  try {
    return Drafts.parse(JSON.parse(localStorage.getItem(KEY) ?? ''));
  } catch {
    const first = newDraft({ title: 'Query 1', text: FIRST });
    return { tabs: [first], open: first.id, past: [] };
  }
}

/** Without room, or where the browser keeps nothing, drafts last as long as the page. */
export function storeDrafts(drafts: Drafts): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(drafts));
  } catch {
    return;
  }
}

export const openDraft = ({ tabs, open }: Drafts): Draft =>
  tabs.find(({ id }) => id === open) ?? tabs[0] ?? newDraft();

export function changed(drafts: Drafts, change: Partial<Omit<Draft, 'id'>>): Drafts {
  const { id } = openDraft(drafts);
  return { ...drafts, tabs: drafts.tabs.map((tab) => (tab.id === id ? { ...tab, ...change } : tab)) };
}

function freeTitle(tabs: readonly Draft[]): string {
  let at = tabs.length + 1;
  while (tabs.some(({ title }) => title === `Query ${at}`)) at += 1;
  return `Query ${at}`;
}

/** A new tab; beyond the most that are kept the oldest goes. */
export function added(drafts: Drafts, change: Partial<Draft> = {}): Drafts {
  const draft = newDraft({ title: freeTitle(drafts.tabs), ...change });
  return { ...drafts, tabs: [...drafts.tabs, draft].slice(-MOST_TABS), open: draft.id };
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
