import { Appearance } from '#contract/appearance.ts';
import { same } from '#picture/exploration/same.ts';
import { listed } from '#words/counts.ts';

const PARALLEL: Record<Appearance['parallel'], string> = {
  auto: 'several ties between two counted from four on',
  counted: 'several ties between two as one counted line',
  curves: 'several ties between two as a curve each',
};
const RENDERER: Record<Appearance['renderer'], string> = {
  auto: 'drawn in full or simplified, by size',
  detail: 'drawn in full',
  overview: 'drawn as an overview',
};
const BY: Record<'kind' | 'ties', string> = { kind: 'the kind', ties: 'the number of ties' };

function byInWords(by: Appearance['label']): string {
  if (by === null) return 'as it was';
  if (by === 'none') return 'none';
  if (by.by === 'attribute') return `by “${by.property}”`;
  return `by ${by.by === 'measure' ? by.measure : BY[by.by]}`;
}

const TOLD: Record<keyof Appearance, (now: Appearance) => string> = {
  renderer: ({ renderer }) => RENDERER[renderer],
  parallel: ({ parallel }) => PARALLEL[parallel],
  colour: ({ colour }) => `colour ${byInWords(colour)}`,
  size: ({ size }) => `size ${byInWords(size)}`,
  badge: ({ badge }) => `letters ${byInWords(badge)}`,
  label: ({ label }) => `text beside the name ${byInWords(label)}`,
  tieColour: ({ tieColour }) => `colour of ties by ${tieColour}`,
  tieWidth: ({ tieWidth }) => `width of ties ${tieWidth === 'same' ? 'all the same' : `by ${tieWidth}`}`,
  scale: ({ scale }) => `colours of numbers: ${scale}`,
  rules: ({ rules }) => (rules.length === 0 ? 'no rules' : `rules: ${rules.length}`),
};

/** What changed of how the picture looks, in words. */
export function looksInWords(before: Appearance, now: Appearance): string {
  const changed = Appearance.keyof()
    .options.filter((key) => !same(before[key], now[key]))
    .map((key) => TOLD[key](now));
  return `Changed the looks${changed.length > 0 ? `: ${listed(changed)}` : ''}`;
}
