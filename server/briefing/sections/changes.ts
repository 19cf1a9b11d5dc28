import type { Block, Sentence } from '#contract/briefing.ts';
import type { Change, Changes } from '#contract/lens-answers.ts';
import { agreed, counted } from '#words/counts.ts';
import { edtfInWords, whenInWords } from '#words/dates.ts';
import { CHANGES } from '#words/lens.ts';
import { ended } from '#words/sentences.ts';
import { nameOf } from '../prose/clause.ts';
import { CHANGE_PARTS, type Material } from '../prose/material.ts';
import { tiePoints } from '../prose/points.ts';
import type { Point, Telling } from '../prose/telling.ts';
import { fact, method, plain } from '../prose/text.ts';

/** When an event happened, by each account of its date. */
function eventPoint(material: Material, { node, claims: told, sentence, retracted }: Change): Point {
  const claims = told.flatMap(({ id }) => material.claims.get(id) ?? []);
  const dates = [
    ...Map.groupBy(claims, ({ attribute, polarity }) => `${polarity}|${attribute?.value}`).values(),
  ];
  return {
    claims,
    weight: 2,
    write: (names, citations) =>
      dates.length === 0 || node === null
        ? [fact([plain(ended(sentence))], citations.of([...told, ...retracted].map(({ id }) => id)))]
        : [
            fact(
              [
                nameOf(material, node.id),
                plain(
                  `${dates
                    .map((of, at) => {
                      const not =
                        of[0]?.polarity === 'denies' ? ' did not happen' : at === 0 ? ' happened' : '';
                      return `${at === 0 ? '' : ';'}${not} ${whenInWords(of[0]?.attribute?.value ?? '')}, according to ${names.of(of)}`;
                    })
                    .join('')}.`,
                ),
              ],
              citations.of(claims),
            ),
          ],
  };
}

const isTold = (material: Material, id: string): boolean =>
  [...material.claims.values()].some(({ tieId }) => tieId === id);

/** Changes as points, in order of time: ties that follow one another share a sentence where they are of one pattern. */
function points(material: Material, changes: readonly Change[]): Point[] {
  const found: Point[] = [];
  let run: Change[] = [];
  const close = (): void => {
    found.push(
      ...tiePoints(
        material,
        run.flatMap((change) => tieOf(material, change) ?? []),
      ),
    );
    run = [];
  };
  for (const change of changes) {
    const tie = tieOf(material, change);
    if (tie !== null && isTold(material, tie.id)) run.push(change);
    else {
      close();
      found.push(eventPoint(material, change));
    }
  }
  close();
  return found;
}

const tieOf = (material: Material, { state, tie }: Change) =>
  material.ties.find(({ id }) => id === tie?.id) ?? state;

/** What the reader is to know before the list: how sure the change is, or on what the accounts differ. */
function introOf(name: (typeof CHANGE_PARTS)[number], certain: boolean): string {
  if (name === 'disputed') return 'Accounts of each of these contradict each other.';
  return certain
    ? 'By the dates that are told, surely between the two days.'
    : 'By the dates that are told, perhaps between the two days.';
}

function part(
  telling: Telling,
  changes: Changes,
  name: (typeof CHANGE_PARTS)[number],
  words: number,
): Block[] {
  const { material } = telling;
  const all =
    name === 'disputed'
      ? [changes[name]]
      : [true, false].map((sure) => changes[name].filter(({ certain }) => certain === sure));
  const blocks = all.flatMap((some, at): Block[] => {
    const items: Sentence[][] = telling.within('changes', points(material, some), words / all.length);
    return items.length === 0
      ? []
      : [
          { block: 'text', sentences: [method(introOf(name, at === 0))] },
          { block: 'list', ordered: false, items },
        ];
  });
  return blocks.length === 0
    ? []
    : [
        {
          block: 'heading',
          text: CHANGES[changes.lens.clock][name],
          id: `changes-${name}`,
        },
        ...blocks,
      ];
}

/** What is not listed, counted. */
function unlisted({ undated, unbounded, uncertain, cut }: Changes): string[] {
  return [
    undated > 0 &&
      `On this clock ${counted(undated, 'tie is', 'ties are')} undated, and nothing can be said of ${agreed(undated, 'it', 'them')}.`,
    unbounded > 0 &&
      `Of ${counted(unbounded, 'further tie')} no account says from when to when ${agreed(unbounded, 'it', 'they')} may have changed.`,
    uncertain > 0 &&
      `${counted(uncertain, 'change is', 'changes are')} only possible, and left out since the lens asks for what is certain.`,
    cut !== null &&
      `${counted(cut.total - cut.shown, 'further change is', 'further changes are')} left out: a briefing carries ${cut.shown}.`,
  ].filter((text) => text !== false);
}

const CLOCKS = {
  valid: 'What happened, began and ended',
  said: 'What came to be said',
  recorded: 'What came to be recorded',
};

/** Changes between two days on the clock of the lens, each in the words of its claims. */
export function changesSection(telling: Telling, words: number): Block[] | null {
  const { changes } = telling.material;
  if (changes === null) return [{ block: 'text', sentences: [method('No two dates were chosen.')] }];
  const present = CHANGE_PARTS.filter((name) => changes[name].length > 0);
  const listed = present.flatMap((name) => part(telling, changes, name, words / present.length));
  const days = `from ${edtfInWords(changes.from)} to ${edtfInWords(changes.to)}`;
  const none = listed.length === 0 ? ['Nothing is known to have changed.'] : [];
  const notes = [`${CLOCKS[changes.lens.clock]} ${days}, in order of time.`, ...none, ...unlisted(changes)];
  return [{ block: 'text', sentences: notes.map(method) }, ...listed];
}
