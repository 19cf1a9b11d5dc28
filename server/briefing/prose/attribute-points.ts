import type { Run, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import { nameOf, namesOf } from './clause.ts';
import { according, proposalOf, signsOf, toldAs, verbOf } from './manner.ts';
import type { Material } from './material.ts';
import { originsOf, type SourceNames, whoSays } from './source-names.ts';
import type { Point } from './telling.ts';
import { fact, plain } from './text.ts';

interface Told {
  /** name what a number or a word is of; false where that stands beside it */
  named?: boolean;
  /** name the attribute; false where that stands beside it */
  labelled?: boolean;
  weight?: number;
}

const isNumber = ({ attribute }: Claim): boolean =>
  attribute !== null && (attribute.low !== null || attribute.high !== null);

/** "5 people", "at least 4 people", "between 4 and 6 people", "Egyptian" */
export function valueInWords({ attribute }: Claim): string {
  if (attribute === null) return '';
  const { low, high, value, valueName } = attribute;
  const unit =
    attribute.unit === null
      ? ''
      : ` ${low === 1 && high === 1 ? attribute.unit.replace(/^people$/, 'person') : attribute.unit}`;
  if (low !== null && high !== null)
    return low === high ? `${low}${unit}` : `between ${low} and ${high}${unit}`;
  if (low !== null) return `at least ${low}${unit}`;
  if (high !== null) return `at most ${high}${unit}`;
  return valueName ?? value ?? '';
}

const isFact = ({ modality, polarity }: Claim): boolean => modality === 'fact' && polarity === 'asserts';
const whoKey = (claims: readonly Claim[]): string => [...new Set(claims.map(whoSays))].toSorted().join('|');

/** The words that say whose statement it is; a paraphrase tells what is said as its source puts it. */
function statement(names: SourceNames, claims: readonly Claim[]): Run[] {
  const [claim] = claims;
  if (claim === undefined) return [];
  const text = claim.paraphrase.replace(/\.$/, '');
  const proposal = proposalOf(claim);
  if (proposal !== null) return [plain(`${names.of(claims)} ${verbOf(proposal, claims)}: ${text}`)];
  return [plain(`${text}, ${toldAs(names, claims)}`)];
}

const BY: Partial<Record<Claim['modality'], string>> = {
  allegation: 'as alleged by',
  assessment: 'in the judgement of',
};

/** Every account of one number: "5 people, according to A; 6 people, according to B". */
function numbers(names: SourceNames, claims: readonly Claim[]): string {
  const values = Map.groupBy(claims, (claim) => `${valueInWords(claim)}|${claim.polarity}|${claim.modality}`);
  return [...values.values()]
    .flatMap(([one, ...more]) => {
      if (one === undefined) return [];
      const not = one.polarity === 'denies' ? 'not ' : '';
      const by = BY[one.modality];
      const who = by === undefined ? according(names, [one, ...more]) : `${by} ${names.of([one, ...more])}`;
      return `${not}${valueInWords(one)}, ${who}`;
    })
    .join('; ');
}

const labelOf = ({ words }: Material, { dataset, attribute }: Claim): string =>
  words.attribute(dataset, attribute?.property ?? '').label;

/** "size of the council", but "people freed, the exchange of captives": a label of several words ends for itself. */
export const ofIn = (label: string): string => (label.includes(' ') ? ', ' : ' of ');

/** What is told of one attribute of one thing, or of several things alike. */
interface Group {
  claims: readonly Claim[];
  runs: (names: SourceNames) => Run[];
}

/** Numbers of one attribute stand together, those of one account of one thing as a list. */
function numberGroups(material: Material, claims: readonly Claim[], { named, labelled }: Told): Group[] {
  const byAttribute = [
    ...Map.groupBy(
      claims,
      ({ attribute }) =>
        `${attribute?.subjectId}|${attribute?.property}|${attribute?.period}|${attribute?.place}`,
    ).values(),
  ];
  const single = byAttribute.filter((of) => new Set(of.map(valueInWords)).size === 1 && of.every(isFact));
  const several = byAttribute.filter((of) => !single.includes(of));
  const subject = (claim: Claim): Run[] =>
    named === false
      ? []
      : [plain(ofIn(labelOf(material, claim))), nameOf(material, claim.attribute?.subjectId ?? '')];
  const lists = [
    ...Map.groupBy(single, (of) => `${of[0]?.attribute?.subjectId}|${whoKey(of)}`).values(),
  ].flatMap((groups): Group[] => {
    const [[one] = []] = groups;
    if (one === undefined) return [];
    const told = groups.map(([each]) =>
      each === undefined
        ? ''
        : `${labelled === false ? '' : `${labelOf(material, each)}${named === false ? ':' : ','} `}${valueInWords(each)}`,
    );
    const all = groups.flat();
    if (groups.length === 1 && named !== false && labelled !== false)
      return [
        {
          claims: all,
          runs: (names) => [
            plain(labelOf(material, one)),
            ...subject(one),
            plain(`: ${valueInWords(one)}, ${according(names, all)}`),
          ],
        },
      ];
    const about =
      named === false ? [] : [plain('On '), nameOf(material, one.attribute?.subjectId ?? ''), plain(': ')];
    return [
      {
        claims: all,
        runs: (names) => [...about, plain(`${told.join('; ')}, ${according(names, all)}`)],
      },
    ];
  });
  return [
    ...several.flatMap((of): Group[] => {
      const [one] = of;
      if (one === undefined) return [];
      const label = labelled === false ? [] : [plain(labelOf(material, one)), ...subject(one), plain(': ')];
      return [{ claims: of, runs: (names) => [...label, plain(numbers(names, of))] }];
    }),
    ...lists,
  ];
}

/** A word that is the value itself, such as a nationality, rather than a key of a sentence. */
const isWord = ({ attribute }: Claim): boolean => {
  const text = attribute?.valueName ?? attribute?.value ?? '';
  return text !== '' && text.split(/\s+/u).length <= 3;
};

/** Does the statement name what it is about? Else it stands beside a label. */
function namesItself({ nodes }: Material, { attribute, paraphrase }: Claim): boolean {
  const words =
    nodes
      .get(attribute?.subjectId ?? '')
      ?.name.toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words.length === 0 || words.some((word) => paraphrase.toLowerCase().includes(word));
}

/** "Nationality: Egyptian, of A, B and C": what is told alike of several stands in one sentence. */
function wordGroups(material: Material, claims: readonly Claim[], { labelled }: Told): Group[] {
  const alike = Map.groupBy(claims, (claim) => `${claim.attribute?.property}|${valueInWords(claim)}`);
  return [...alike.values()].flatMap((of): Group[] => {
    const subjects = [...Map.groupBy(of, ({ attribute }) => attribute?.subjectId ?? '')];
    const sayers = [...Map.groupBy(subjects, ([, some]) => whoKey(some)).values()];
    return sayers.flatMap((some): Group[] => {
      const all = some.flatMap(([, each]) => each);
      const [one] = all;
      if (one === undefined) return [];
      if (labelled === false)
        return [{ claims: all, runs: (names) => [plain(`${valueInWords(one)}, ${according(names, all)}`)] }];
      const ids = some.map(([id]) => id);
      if (ids.length === 1 && namesItself(material, one))
        return [{ claims: all, runs: (names) => statement(names, all) }];
      return [
        {
          claims: all,
          runs: (names) => [
            plain(`${labelOf(material, one)} of `),
            ...namesOf(material, ids),
            plain(`: ${valueInWords(one)}, ${according(names, all)}`),
          ],
        },
      ];
    });
  });
}

/** Statements that put one attribute alike share a sentence, whatever the reason. */
function statementGroups(claims: readonly Claim[]): Group[] {
  const alike = Map.groupBy(claims, (claim) =>
    [claim.polarity, claim.modality, claim.paraphrase.toLowerCase(), valueInWords(claim)].join('|'),
  );
  return [...alike.values()].map((of) => ({ claims: of, runs: (names) => statement(names, of) }));
}

/** What is said of attributes, but for dates: numbers of one attribute together, else each statement by itself. */
export function attributePoints(material: Material, claims: readonly Claim[], how: Told = {}): Point[] {
  const about = claims.filter(({ attribute }) => attribute !== null && attribute.property !== 'date');
  const isOfNode = ({ attribute }: Claim): boolean => material.nodes.has(attribute?.subjectId ?? '');
  const plainNumber = (claim: Claim): boolean =>
    isNumber(claim) && isOfNode(claim) && proposalOf(claim) === null && claim.modality !== 'possibility';
  const word = (claim: Claim): boolean =>
    !isNumber(claim) && isFact(claim) && isWord(claim) && isOfNode(claim);
  const groups = [
    ...numberGroups(material, about.filter(plainNumber), how),
    ...wordGroups(material, about.filter(word), how),
    ...statementGroups(about.filter((claim) => !plainNumber(claim) && !word(claim))),
  ];
  // The first that is said of a thing weighs more than the tenth, so that several things share a length.
  return groups.map(({ claims: of, runs }, at) => ({
    claims: of,
    weight: (how.weight ?? 0) + originsOf(of).size - at / 3,
    write: (names, citations): Sentence[] => [
      fact(
        [...runs(names), plain('.')],
        citations.of(of),
        signsOf(
          of,
          of.some(({ id }) => material.disputedClaims.has(id)),
          [],
        ),
      ),
    ],
  }));
}
