import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as Kept from '../../../client/src/features/console/kept-drafts.ts';
import {
  added,
  changed,
  closed,
  openDraft,
  remembered,
  type Drafts,
} from '../../../client/src/features/console/drafts.ts';

/** As a browser's: what is kept are its own properties. */
function storage(): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(kept, key) ? String(Reflect.get(kept, key)) : null),
    setItem: (key: string, value: string) => void Reflect.set(kept, key, value),
    removeItem: (key: string) => void Reflect.deleteProperty(kept, key),
  };
  const kept: object = Object.create(methods);
  return kept as Storage;
}

let shared: Storage;
beforeEach(() => {
  shared = storage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A tab of the browser: its own session and code, and the storage that it shares with others. */
async function openTab() {
  const session = storage();
  let code: typeof Kept;
  let drafts: Drafts;
  const here = (): void => {
    vi.stubGlobal('localStorage', shared);
    vi.stubGlobal('sessionStorage', session);
  };
  const load = async (): Promise<void> => {
    vi.resetModules();
    here();
    code = await import('../../../client/src/features/console/kept-drafts.ts');
    drafts = code.storedDrafts();
  };
  const step = (next: (now: Drafts) => Drafts): void => {
    here();
    const then = next(drafts);
    code.keepDrafts(drafts, then);
    drafts = then;
  };
  await load();
  return {
    load,
    type: (text: string) => step((now) => changed(now, { text })),
    add: (text: string) => step((now) => added(now, { text })),
    close: () => step((now) => closed(now, now.open)),
    run: () => step((now) => remembered(now, openDraft(now))),
    hear: () => {
      here();
      drafts = code.withOthers(drafts);
    },
    text: () => openDraft(drafts).text,
    texts: () => drafts.tabs.map(({ text }) => text),
    past: () => drafts.past.map(({ text }) => text),
  };
}

test.each([true, false])('two tabs never undo each other, told of each other or not (%s)', async (told) => {
  const before = await openTab();
  before.type('as it was');
  const [first, second] = [await openTab(), await openTab()];
  first.type('of the first');
  if (told) second.hear();
  second.type('of the second');
  if (told) first.hear();
  first.run();
  second.run();
  await first.load();
  await second.load();
  expect([first.text(), second.text()]).toEqual(['of the first', 'of the second']);
  expect(first.texts()).toEqual(expect.arrayContaining(['of the first', 'of the second']));
  expect(first.past()).toEqual(['of the second', 'of the first']);
});

test('what another tab writes, begins and closes is seen, but for the draft that is open here', async () => {
  const [first, second] = [await openTab(), await openTab()];
  first.type('one');
  first.add('two');
  second.hear();
  expect(second.texts()).toEqual(expect.arrayContaining(['one', 'two']));
  first.type('two, longer');
  second.hear();
  expect(second.texts()).toContain('two, longer');
  first.close();
  second.hear();
  expect(second.texts()).not.toContain('two, longer');
});

test('a draft that another tab has changed since is not closed for it', async () => {
  const before = await openTab();
  before.type('shared');
  const [first, second] = [await openTab(), await openTab()];
  second.type('shared, and more');
  first.close();
  await second.load();
  expect(second.text()).toBe('shared, and more');
});

test('drafts of the version before, which stood together, are taken over once', async () => {
  const tab = { id: 'a', title: 'Mine', text: 'RETURN 1', values: {}, saved: null };
  shared.setItem('relata.console', JSON.stringify({ tabs: [tab], open: 'a', past: [] }));
  const first = await openTab();
  expect(first.text()).toBe('RETURN 1');
  expect(shared.getItem('relata.console')).toBeNull();
});

test('whatever two tabs write in turn, each finds its own after a reload', async () => {
  const acts = fc.array(
    fc.record({ who: fc.nat(1), text: fc.string({ maxLength: 5 }), hears: fc.boolean() }),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      shared = storage();
      const tabs = [await openTab(), await openTab()] as const;
      const last = new Map<number, string>();
      for (const [at, { who, text, hears }] of all.entries()) {
        const tab = tabs[who as 0 | 1];
        if (hears) tab.hear();
        const written = `${who} ${at} ${text}`;
        tab.type(written);
        last.set(who, written);
      }
      for (const [who, written] of last) {
        await tabs[who as 0 | 1].load();
        expect(tabs[who as 0 | 1].text()).toBe(written);
      }
    }),
    { numRuns: 25 },
  );
});
