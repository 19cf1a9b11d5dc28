import { either, figure } from '#words/counts.ts';
import type { By, When } from '#contract/appearance.ts';
import type { Fact, Measure, Measuring } from '#contract/measures.ts';
import type { NetworkNode } from '#contract/network.ts';
import { isNumber, textOf } from '../filter/attributes.ts';
import { limitsInWords, type Property } from '../filter/choices.ts';
import type { Known } from '../filter/filtered.ts';
import { DEFINITIONS } from '../measure/definitions.ts';

/** Values of a measure by node; null while there are none. */
export type Measured = (measure: Measure, of: Measuring) => ReadonlyMap<string, number> | null;

/** What nobody says as more than a possibility: it is told with the name, and has neither colour, letters nor size. */
export interface Possibly {
  possibly: string;
}

/** What a look of a node follows. null: nothing is stated or measured of it; `several`: accounts differ. */
export type Value = number | string | Possibly | null;
export const SEVERAL = 'accounts differ';

/** Numbers that are names: which community, which part. */
const NAMES: Partial<Record<Measure, string>> = { community: 'community', component: 'part' };

const numberOf = ({ low, high }: Fact): number =>
  low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0);

function ofFacts(facts: readonly Fact[], possibly: readonly Fact[]): Value {
  const [first] = facts;
  if (first === undefined)
    return possibly.length === 0 ? null : { possibly: either([...new Set(possibly.map(textOf))]) };
  if (new Set(facts.map(textOf)).size > 1) return SEVERAL;
  if (isNumber(first)) return numberOf(first);
  const day = first.bounds?.fromMin ?? first.bounds?.toMax;
  return day ? Number(day.slice(0, 4)) : textOf(first);
}

/** What a channel shows of each node. */
export function valueBy(by: By, known: Known, measured: Measured): (node: NetworkNode) => Value {
  if (by.by === 'kind') return (node) => known.words.kind(node).plural;
  if (by.by === 'ties') return (node) => node.ties;
  if (by.by === 'attribute')
    return (node) => {
      const ids = known.members(node.id);
      return ofFacts(
        ids.flatMap((id) => known.facts.of(id, by.property)),
        ids.flatMap((id) => known.facts.possibly(id, by.property)),
      );
    };
  const values = measured(by.measure, by.of);
  const name = NAMES[by.measure];
  return (node) => {
    const value = values?.get(node.id);
    if (value === undefined) return null;
    return name === undefined ? value : `${name} ${value}`;
  };
}

/** 1,234 · 0.0312 · 5 */
export function numberInWords(value: number): string {
  if (Number.isInteger(value)) return figure(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** Years stand without a comma. */
export const valueInWords = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'object') return `possibly ${value.possibly}`;
  return typeof value === 'number' ? numberInWords(value) : value;
};

/** "number of ties", "occupation", "betweenness in the whole database". */
export function byInWords(by: By, properties: readonly Pick<Property, 'property' | 'label'>[] = []): string {
  if (by.by === 'kind') return 'kind';
  if (by.by === 'ties') return 'number of all its ties';
  if (by.by === 'attribute')
    return properties.find(({ property }) => property === by.property)?.label ?? by.property;
  const where = by.of.scope === 'picture' ? 'in what is drawn' : 'in the whole database';
  return `${DEFINITIONS[by.measure].title.toLowerCase()} ${where}`;
}

/** "name contains “ban”" */
export function conditionInWords(when: When): string {
  if (when.if === 'name') return `name contains “${when.like}”`;
  if (when.if === 'attribute') return when.property.trim();
  if (when.if === 'measure')
    return `${DEFINITIONS[when.measure].title.toLowerCase()} ${limitsInWords(when.min, when.max)}`;
  return when.any.join(', ');
}
