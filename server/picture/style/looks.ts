import type { Appearance, By, Rule, When } from '#contract/appearance.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { fits, folded } from '../filter/attributes.ts';
import type { Drawn, Known } from '../filter/filtered.ts';
import { CATEGORIES, type Tint } from './palettes.ts';
import { scaleOf, type Scale } from './scales.ts';
import { valueBy, valueInWords, type Measured, type Value } from './values.ts';

/** What looks that follow data change of a node; null: as it is without them. */
export interface NodeLook {
  tint: Tint | null;
  /** letters in the node */
  badge: string;
  size: number | null;
  /** under the name */
  line: string;
  nameless: boolean;
}
export interface TieLook {
  tint: Tint | null;
  width: number | null;
}

export interface Channel {
  channel: 'colour' | 'size' | 'badge' | 'tieColour';
  by: By | null;
  scale: Scale;
}

export interface Looks {
  node: ReadonlyMap<string, NodeLook>;
  tie: ReadonlyMap<string, TieLook>;
  /** what there is to explain: just what is in view */
  channels: readonly Channel[];
  rules: readonly { rule: Rule; many: number }[];
  /** what the colour of ties follows */
  tieColour: Appearance['tieColour'];
  /** colours step back while accounts or days are compared: the lens has them to itself */
  comparing: boolean;
}

const SMALLEST = 16;
const LARGEST = 58;
const RULE_SIZES = { small: 16, large: 52 } as const;
const RULE_WIDTHS = { small: 0.8, large: 6 } as const;

export const isPlain = (look: Appearance): boolean =>
  look.colour === null &&
  look.size === null &&
  look.badge === null &&
  look.label === null &&
  look.tieColour === 'family' &&
  look.tieWidth === 'origins' &&
  look.rules.length === 0;

/** Area follows the number, from nothing where no number is below nothing. */
export function sizeOf(value: Value, { low, high }: { low: number; high: number }): number {
  if (typeof value !== 'number') return SMALLEST;
  const floor = Math.min(0, low);
  const share = high === floor ? 1 : (value - floor) / (high - floor);
  return Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share));
}

function holds(when: When, node: NetworkNode, known: Known, measured: Measured): boolean {
  switch (when.if) {
    case 'kind':
      return when.any.includes(node.kind);
    case 'name':
      return when.like.trim() !== '' && folded(node.name).includes(folded(when.like.trim()));
    case 'attribute': {
      const found = known.members(node.id).flatMap((id) => known.facts.of(id, when.property));
      if (when.test.is === 'stated' && !when.test.yes) return found.length === 0;
      return found.some((fact) => fits(fact, when.test));
    }
    case 'measure': {
      const value = measured(when.measure, when.of)?.get(node.id);
      return value !== undefined && value >= (when.min ?? -Infinity) && value <= (when.max ?? Infinity);
    }
    default:
      return false;
  }
}

const tintOf = (rule: Rule | undefined): Tint | null =>
  rule?.colour === null || rule === undefined ? null : (CATEGORIES[rule.colour] ?? null);

/**
 * @param measured values of measures, null while they are not there
 * @param comparing does the lens compare? Then its colours win
 */
export function looksOf(
  { nodes, ties }: Drawn,
  look: Appearance,
  { known, measured, comparing }: { known: Known; measured: Measured; comparing: boolean },
): Looks {
  const values = (by: By | null): Value[] => (by === null ? [] : nodes.map(valueBy(by, known, measured)));
  const colours = values(look.colour);
  const sizes = values(look.size);
  const badges = values(look.badge);
  const lines = look.label === 'none' ? [] : values(look.label);
  const colourScale = look.colour && scaleOf(colours, look.scale);
  const sizeScale = look.size && scaleOf(sizes, look.scale);
  const badgeScale = look.badge && scaleOf(badges, look.scale);
  const rules = look.rules.filter(({ when }) => when.if !== 'type');
  const ruled = nodes.map((node) => rules.find(({ when }) => holds(when, node, known, measured)));
  const node = new Map(
    nodes.map((each, index) => {
      const rule = ruled[index];
      const colour = colourScale?.look(colours[index] ?? null) ?? null;
      const badge = badgeScale?.look(badges[index] ?? null)?.sign;
      const size = sizeScale?.of === 'numbers' ? sizeOf(sizes[index] ?? null, sizeScale) : null;
      return [
        each.id,
        {
          tint: comparing ? null : (tintOf(rule) ?? colour?.tint ?? null),
          badge: rule?.badge || (badge ?? (comparing ? '' : (colour?.sign ?? ''))),
          size: rule?.size ? RULE_SIZES[rule.size] : size,
          line: valueInWords(lines[index] ?? null),
          nameless: look.label === 'none',
        } satisfies NodeLook,
      ] as const;
    }),
  );
  const tied = tiesOf(ties, look, known, comparing);
  const channels: Channel[] = [
    ...(colourScale ? [{ channel: 'colour' as const, by: look.colour, scale: colourScale }] : []),
    ...(sizeScale ? [{ channel: 'size' as const, by: look.size, scale: sizeScale }] : []),
    ...(badgeScale ? [{ channel: 'badge' as const, by: look.badge, scale: badgeScale }] : []),
    ...(tied.scale ? [{ channel: 'tieColour' as const, by: null, scale: tied.scale }] : []),
  ];
  const many = look.rules.map((rule) => ({
    rule,
    many: ruled.filter((each) => each === rule).length + tied.ruled.filter((each) => each === rule).length,
  }));
  return { node, tie: tied.looks, channels, rules: many, tieColour: look.tieColour, comparing };
}

function tiesOf(ties: readonly NetworkTie[], look: Appearance, known: Known, comparing: boolean) {
  const rules = look.rules.filter(({ when }) => when.if === 'type');
  const ruled = ties.map((tie) =>
    rules.find(({ when }) => when.if === 'type' && when.any.includes(tie.type)),
  );
  const values: Value[] =
    look.tieColour === 'family'
      ? []
      : ties.map((tie) =>
          look.tieColour === 'origins' ? tie.origins : known.words.tie(tie, () => undefined).label,
        );
  const scale = look.tieColour === 'family' ? null : scaleOf(values, look.scale);
  const widths = { origins: null, claims: 'claims', sources: 'sources', same: 'same' } as const;
  const by = widths[look.tieWidth];
  const looks = new Map(
    ties.map((tie, index) => {
      const rule = ruled[index];
      const width = by === null ? null : by === 'same' ? 1.6 : Math.min(7, 0.9 + tie[by] * 0.6);
      const colour = scale?.look(values[index] ?? null)?.tint ?? null;
      return [
        tie.id,
        {
          tint: comparing ? null : (tintOf(rule) ?? colour),
          width: rule?.size ? RULE_WIDTHS[rule.size] : width,
        } satisfies TieLook,
      ] as const;
    }),
  );
  return { looks, scale, ruled };
}
