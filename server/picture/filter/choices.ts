import { either } from '#words/counts.ts';
import type { AttributeTest, Filter } from '#contract/filter.ts';
import type { Words } from '#words/vocabulary.ts';
import { isNumber, textOf, type FactBook } from './attributes.ts';
import type { Drawn } from './filtered.ts';

export interface Choice {
  value: string;
  label: string;
  many: number;
}

function counted(all: readonly { value: string; label: string }[]): Choice[] {
  const groups = Map.groupBy(all, ({ value }) => value);
  return [...groups]
    .map(([value, of]) => ({ value, label: of[0]?.label ?? value, many: of.length }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

export const kindsIn = ({ nodes }: Drawn, words: Words): Choice[] =>
  counted(nodes.map((node) => ({ value: node.kind, label: words.kind(node).plural })));

/** Types of ties; taking part in an event is one, whatever the role. */
export function typesIn({ ties, nodes }: Drawn, words: Words): Choice[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return counted(
    ties.map((tie) => ({
      value: tie.type,
      label: tie.type === 'PARTICIPATED_IN' ? 'took part in' : words.tie(tie, (id) => byId.get(id)).label,
    })),
  );
}

export function familiesIn({ ties, nodes }: Drawn, words: Words): Choice[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return counted(
    ties.map((tie) => {
      const { family } = words.tie(tie, (id) => byId.get(id));
      return { value: family.name, label: family.label };
    }),
  );
}

export interface Property {
  of: 'nodes' | 'ties';
  property: string;
  label: string;
  type: 'text' | 'number' | 'date' | 'yes-no';
  many: number;
  values: Choice[];
}

const YES_NO = new Set(['yes', 'no', 'true', 'false']);

/** What is stated of anything in this picture. */
export function propertiesIn({ nodes, ties }: Drawn, facts: FactBook, words: Words): Property[] {
  return facts.properties
    .map(({ property, dataset, of }) => {
      const declared = words.attribute(dataset, property);
      const ids = (of === 'nodes' ? nodes : ties).map(({ id }) => id);
      const found = ids.flatMap((id) => facts.of(id, property));
      const values = counted(found.map((fact) => ({ value: textOf(fact), label: textOf(fact) })));
      const yesNo = values.length > 0 && values.every(({ value }) => YES_NO.has(value.toLowerCase()));
      const number = declared.type === 'number' || (found.length > 0 && found.every(isNumber));
      const type = yesNo ? 'yes-no' : number ? 'number' : declared.type === 'date' ? 'date' : 'text';
      const many = new Set(found.map(({ subjectId }) => subjectId)).size;
      return { of, property, label: declared.label, type, many, values } satisfies Property;
    })
    .filter(({ many }) => many > 0)
    .toSorted((a, b) => a.of.localeCompare(b.of) || a.label.localeCompare(b.label));
}

export const FILTERS: Record<Filter['by'], { title: string; made: Filter }> = {
  kind: { title: 'Kinds', made: { by: 'kind', on: true, drop: [] } },
  type: { title: 'Tie types', made: { by: 'type', on: true, drop: [] } },
  family: { title: 'Families of ties', made: { by: 'family', on: true, drop: [] } },
  attribute: {
    title: 'An attribute',
    made: {
      by: 'attribute',
      on: true,
      of: 'nodes',
      property: '',
      test: { is: 'stated', yes: true },
      unstated: 'drop',
    },
  },
  evidence: {
    title: 'Evidence',
    made: { by: 'evidence', on: true, what: 'disputed', show: 'only' },
  },
  origins: { title: 'Independent origins', made: { by: 'origins', on: true, min: 2 } },
  degree: { title: 'Tied to how many others', made: { by: 'degree', on: true, min: 2, max: null } },
  core: { title: 'Core', made: { by: 'core', on: true, min: 2 } },
  component: { title: 'Connected part', made: { by: 'component', on: true, of: [] } },
};

const list = (drop: readonly string[]): string => (drop.length === 0 ? 'all' : `without ${drop.join(', ')}`);
export const limitsInWords = (low: number | string | null, high: number | string | null): string => {
  if (low === null) return high === null ? 'any' : `up to ${high}`;
  return high === null ? `${low} or more` : low === high ? `${low}` : `${low} to ${high}`;
};
const EVIDENCE = {
  disputed: 'disputed ties',
  single: 'ties with one origin',
  inferred: 'inferred ties',
  possible: 'ties that are only possible',
} as const;

export function testInWords(test: AttributeTest): string {
  if (test.is === 'stated') return test.yes ? 'is stated' : 'is not stated';
  if (test.is === 'among') return test.values.length === 0 ? 'one of none' : either(test.values);
  if (test.is === 'like') return `contains “${test.text}”`;
  const ends = test.is === 'number' ? limitsInWords(test.low, test.high) : limitsInWords(test.from, test.to);
  return `${ends}${test.sure ? ', surely' : ''}`;
}

/** "Kinds: without Person". */
export function filterInWords(filter: Filter): string {
  switch (filter.by) {
    case 'kind':
    case 'type':
    case 'family':
      return `${FILTERS[filter.by].title}: ${list(filter.drop)}`;
    case 'attribute':
      return `${filter.property} ${testInWords(filter.test)}`;
    case 'evidence':
      return `${filter.show === 'only' ? 'Only' : 'Without'} ${EVIDENCE[filter.what]}`;
    case 'origins':
      return `Ties with ${filter.min} or more independent origins`;
    case 'degree':
      return `Tied to others: ${limitsInWords(filter.min, filter.max)}`;
    case 'core':
      return `${filter.min}-core`;
    default:
      return filter.of.length === 0 ? 'The largest connected part' : 'Connected with what was selected';
  }
}

export { EVIDENCE as EVIDENCE_WORDS };
