import type { Block, Section, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { Change, Changes } from '#contract/lens-answers.ts';
import type { NetworkTie } from '#contract/network.ts';
import { agreed, counted } from '#words/counts.ts';
import { edtfInWords, whenInWords } from '#words/dates.ts';
import { CHANGES } from '#words/lens.ts';
import { ended } from '#words/sentences.ts';
import type { Citations } from '../prose/citations.ts';
import { nameOf } from '../prose/clause.ts';
import type { Material } from '../prose/material.ts';
import { fact, method, plain } from '../prose/text.ts';
import { allWhoSay } from '../prose/who.ts';
import { tieItems } from './ties.ts';

/** Where no claim of it is among those of the briefing, it is called by its name alone. */
function bare(citations: Citations, change: Change): Sentence[] {
  const claims = [...change.claims, ...change.retracted].map(({ id }) => id);
  return [fact([plain(ended(change.sentence))], citations.of(claims))];
}

/** When an event happened, date by date, and by whom. */
function eventItem(material: Material, citations: Citations, change: Change, id: string): Sentence[] {
  const claims = change.claims.flatMap((brief) => material.claims.get(brief.id) ?? []);
  const dates = Map.groupBy(claims, ({ attribute, polarity }) => `${polarity} ${attribute?.value}`);
  const sentences = [...dates.values()].map((of) => happenedItem(material, citations, id, of));
  return sentences.length === 0 ? bare(citations, change) : sentences;
}

function happenedItem(
  material: Material,
  citations: Citations,
  id: string,
  claims: readonly Claim[],
): Sentence {
  const [one] = claims;
  const when = whenInWords(one?.attribute?.value ?? '');
  const not = one?.polarity === 'denies' ? 'did not happen' : 'happened';
  const runs = [
    plain(`According to ${allWhoSay(claims)}, `),
    nameOf(material, id),
    plain(` ${not} ${when}.`),
  ];
  return fact(runs, citations.of(claims));
}

const tieOf = (material: Material, { state, tie }: Change): NetworkTie | null =>
  material.ties.find(({ id }) => id === tie?.id) ?? state;

/** In the order of the changes; ties that follow one another share an item where the same sources say the same. */
function items(material: Material, citations: Citations, changes: readonly Change[]): Sentence[][] {
  const found: Sentence[][] = [];
  let run: NetworkTie[] = [];
  const close = (): void => {
    found.push(...tieItems(material, citations, run));
    run = [];
  };
  for (const change of changes) {
    const tie = tieOf(material, change);
    const told = [...material.claims.values()].some(({ tieId }) => tieId !== null && tieId === tie?.id);
    if (tie !== null && told) run.push(tie);
    else {
      close();
      found.push(
        change.node === null
          ? bare(citations, change)
          : eventItem(material, citations, change, change.node.id),
      );
    }
  }
  close();
  return found;
}

function part(material: Material, citations: Citations, intro: string, changes: readonly Change[]): Block[] {
  const lines = items(material, citations, changes);
  return lines.length === 0
    ? []
    : [
        { block: 'text', sentences: [method(intro)] },
        { block: 'list', ordered: false, items: lines },
      ];
}

const SURE = 'From the dates given this is certain.';
const UNSURE = 'From the dates given this is possible, not certain.';

const bySureness = (material: Material, citations: Citations, changes: readonly Change[]): Block[] => [
  ...part(
    material,
    citations,
    SURE,
    changes.filter(({ certain }) => certain),
  ),
  ...part(
    material,
    citations,
    UNSURE,
    changes.filter(({ certain }) => !certain),
  ),
];

const ABOUT: Record<Change['what'], string> = {
  happened: 'whether or when it happened',
  began: 'whether or when it began',
  ended: 'whether or when it ended',
  altered: 'whether it was so',
};

const byDispute = (material: Material, citations: Citations, changes: readonly Change[]): Block[] =>
  [...Map.groupBy(changes, ({ what }) => what)].flatMap(([what, of]) =>
    part(material, citations, `Accounts of each of these contradict each other on ${ABOUT[what]}.`, of),
  );

const PARTS = ['happened', 'began', 'ended', 'altered', 'disputed'] as const;

function lists(material: Material, citations: Citations, changes: Changes): Block[] {
  return PARTS.filter((name) => changes[name].length > 0).flatMap((name): Block[] => [
    {
      block: 'heading',
      text: `${CHANGES[changes.lens.clock][name]} (${changes[name].length})`,
      id: `changes-${name}`,
    },
    ...(name === 'disputed' ? byDispute : bySureness)(material, citations, changes[name]),
  ]);
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

const section = (sentences: Sentence[], more: Block[] = []): Section => ({
  name: 'changes',
  title: 'What changed',
  blocks: [{ block: 'text', sentences }, ...more],
});

/** Changes between two days on the clock of the lens, each in the words of its claims. */
export function changesSection(material: Material, citations: Citations): Section {
  const { changes } = material;
  if (changes === null) return section([method('No two dates were chosen.')]);
  const listed = lists(material, citations, changes);
  const clock = {
    valid: 'What happened, began and ended',
    said: 'What came to be said',
    recorded: 'What came to be recorded',
  }[changes.lens.clock];
  const days = `from ${edtfInWords(changes.from)} to ${edtfInWords(changes.to)}`;
  const none = listed.length === 0 ? ['Nothing is known to have changed.'] : [];
  const notes = [`${clock} ${days}, in order of time.`, ...none, ...unlisted(changes)];
  return section(notes.map(method), listed);
}
