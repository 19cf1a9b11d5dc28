import type { Block, Section, Since } from '../../contract/briefing.ts';
import type { Citations } from '../citations.ts';
import type { Material } from '../material.ts';
import { counted, ended, judged, method } from '../text.ts';

const list = (title: string, id: string, texts: readonly string[]): Block[] =>
  texts.length === 0
    ? []
    : [
        { block: 'heading', text: `${title} (${texts.length})`, id },
        { block: 'list', ordered: false, items: texts.map((text) => [method(ended(text))]) },
      ];

const paraphrase = (each: { paraphrase: string }): string => each.paraphrase;

function changed({ added, withdrawn, revised, ranked, weaker }: Since): Block[] {
  return [
    ...list('Claims added', 'since-added', added.map(paraphrase)),
    ...list('Claims withdrawn', 'since-withdrawn', withdrawn.map(paraphrase)),
    ...list('Claims that say something else now', 'since-revised', revised.map(paraphrase)),
    ...list(
      'Claims ranked anew',
      'since-ranked',
      ranked.map((each) => `${each.paraphrase.replace(/\.$/, '')}: ${each.before} before, ${each.now} now`),
    ),
    ...list(
      'Judgements that rest on less',
      'since-weaker',
      weaker.map(({ judgement, lost }) => `“${judgement}” has lost ${counted(lost.length, 'claim')}`),
    ),
  ];
}

/** Key judgements of the briefing before, beside those of this one. */
function judgements({ previous, request }: Material): Block[] {
  const before = new Set(previous?.request.authored.keyJudgements.map(({ text }) => text));
  const now = new Set(request.authored.keyJudgements.map(({ text }) => text));
  const items = [
    ...[...now].filter((text) => !before.has(text)).map((text) => [judged(ended(`New: ${text}`), [])]),
    ...[...before]
      .filter((text) => !now.has(text))
      .map((text) => [judged(ended(`No longer held: ${text}`), [])]),
    ...[...now].filter((text) => before.has(text)).map((text) => [judged(ended(`Unchanged: ${text}`), [])]),
  ];
  return items.length === 0 ? [] : [{ block: 'list', ordered: false, items }];
}

/** What is different from the briefing that this one follows. */
export function sinceSection(material: Material, _citations: Citations): Section {
  const { previous, sincePrevious } = material;
  if (previous === null || sincePrevious === null)
    return {
      name: 'since',
      title: 'Since the last briefing',
      blocks: [{ block: 'text', sentences: [method('This briefing follows no other.')] }],
    };
  const lists = changed(sincePrevious);
  const intro = `It follows “${previous.request.title}” of ${previous.madeAt.slice(0, 10)}.${lists.length === 0 ? ' No claim was added, withdrawn, revised or ranked anew.' : ''}`;
  return {
    name: 'since',
    title: 'Since the last briefing',
    blocks: [{ block: 'text', sentences: [method(intro)] }, ...lists, ...judgements(material)],
  };
}
