import { PALETTES, type Palette, type Theme } from './palettes.ts';

/** What a rule may look at besides the facts: the colours of the theme, and the one that this node or tie brings. */
export interface Colours {
  palette: Palette;
  own: string;
}

/** One reason why something looks as it does, and what it changes. A later rule goes before an earlier one. */
export interface Rule<Facts, Style> {
  /** '' where the rule only helps another one */
  why: string;
  when: (facts: Facts) => boolean;
  style?: (colours: Colours) => Partial<Style>;
}

export interface Resolved<Style> {
  style: Readonly<Style>;
  /** the rules that hold, in order */
  why: readonly string[];
}

/**
 * @param plain the style where no rule holds
 * @returns the style of something by its facts and own colour. Each sort is resolved once: equal sorts share one object
 */
export function resolver<Facts, Style extends object>(
  theme: Theme,
  rules: readonly Rule<Facts, Style>[],
  plain: (colours: Colours) => Style,
): (facts: Facts, own: string) => Resolved<Style> {
  const known = new Map<string, Map<number, Resolved<Style>>>();
  const resolve = (held: number, own: string): Resolved<Style> => {
    const colours = { palette: PALETTES[theme], own };
    const holding = rules.filter((_, index) => (held & (1 << index)) !== 0);
    return {
      style: holding.reduce<Style>((all, { style }) => ({ ...all, ...style?.(colours) }), plain(colours)),
      why: holding.flatMap(({ why }) => (why === '' ? [] : [why])),
    };
  };
  return (facts, own) => {
    let held = 0;
    for (let index = 0; index < rules.length; index += 1) if (rules[index]?.when(facts)) held |= 1 << index;
    let sorts = known.get(own);
    if (sorts === undefined) known.set(own, (sorts = new Map()));
    let found = sorts.get(held);
    if (found === undefined) sorts.set(held, (found = resolve(held, own)));
    return found;
  };
}
