import type { Run, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { Citations } from './citations.ts';
import { nameOf } from './clause.ts';
import { proposalOf, signsOf, verbOf } from './manner.ts';
import type { Material } from './material.ts';
import { originsOf, type SourceNames, speakAsMany } from './source-names.ts';
import type { Point } from './telling.ts';
import { fact, plain } from './text.ts';

const isNumber = ({ attribute }: Claim): boolean =>
  attribute !== null && (attribute.low !== null || attribute.high !== null);

/** "5 people", "at least 4 people", "between 4 and 6 people", "an Egyptian" */
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

/** Claims that put one attribute alike, whatever the reason: they share a sentence. */
const keyOf = (claim: Claim): string =>
  [claim.polarity, claim.modality, claim.paraphrase.toLowerCase(), valueInWords(claim)].join('|');

/** The words that say whose statement it is; a paraphrase tells what is said as its source puts it. */
function saidOf(names: SourceNames, claims: readonly Claim[]): Run[] {
  const [claim] = claims;
  if (claim === undefined) return [];
  const text = claim.paraphrase.replace(/\.$/, '');
  const proposal = proposalOf(claim);
  if (proposal !== null) return [plain(`${names.of(claims)} ${verbOf(proposal, claims)}: ${text}`)];
  const who = names.of(claims);
  switch (claim.modality) {
    case 'assessment':
      return [plain(`${text}, in the judgement of ${who}`)];
    case 'allegation':
      return [plain(`${text}, as ${who} ${speakAsMany(claims) ? 'allege' : 'alleges'}`)];
    case 'possibility':
      return [plain(`${text}, a possibility according to ${who}`)];
    default:
      return [plain(`${text}, according to ${who}`)];
  }
}

function numbersOf(material: Material, names: SourceNames, claims: readonly Claim[]): Run[] {
  const [{ dataset, attribute }] = claims as [Claim];
  const label = material.words.attribute(dataset, attribute?.property ?? '').label;
  const values = [...Map.groupBy(claims, (claim) => `${valueInWords(claim)}|${claim.polarity}|${claim.modality}`).values()];
  return [
    plain(`${label}, `),
    nameOf(material, attribute?.subjectId ?? ''),
    plain(
      `: ${values
        .map((of) => {
          const not = of[0]?.polarity === 'denies' ? 'not ' : '';
          const by = of[0]?.modality === 'allegation' ? 'alleged by' : 'according to';
          return `${not}${of[0] === undefined ? '' : valueInWords(of[0])}, ${by} ${names.of(of)}`;
        })
        .join('; ')}`,
    ),
  ];
}

function point(material: Material, claims: readonly Claim[], weight: number): Point {
  const numbered = claims.every(isNumber) && material.nodes.has(claims[0]?.attribute?.subjectId ?? '');
  return {
    claims,
    weight: weight + originsOf(claims).size,
    write: (names: SourceNames, citations: Citations): Sentence[] => [
      fact(
        [...(numbered ? numbersOf(material, names, claims) : saidOf(names, claims)), plain('.')],
        citations.of(claims),
        signsOf(
          claims,
          claims.some(({ id }) => material.disputedClaims.has(id)),
        ),
      ),
    ],
  };
}

/** What is said of attributes: numbers of one attribute together, else each statement by itself. */
export function attributePoints(material: Material, claims: readonly Claim[], weight = 0): Point[] {
  const about = claims.filter(({ attribute }) => attribute !== null && attribute.property !== 'date');
  const groups = Map.groupBy(about, (claim) =>
    isNumber(claim) && proposalOf(claim) === null && claim.modality !== 'possibility'
      ? `${claim.attribute?.subjectId} ${claim.attribute?.property} ${claim.attribute?.period} ${claim.attribute?.place}`
      : keyOf(claim),
  );
  return [...groups.values()].map((of) => point(material, of, weight));
}
