import type { AttributeAccounts, Claim } from '#contract/evidence.ts';
import type { Attribute } from '#contract/vocabulary.ts';
import { disputed, isFirm, isProposed, objectionsIn } from './disputes.ts';

type About = NonNullable<Claim['attribute']>;
type AttributeClaim = Claim & { attribute: About };

/**
 * What is said about each attribute, the distinct values side by side: firm ones first, then in the order of the claims.
 * @param declared the attributes of the dataset’s vocabulary; one that is not `single` may have several true values
 */
export function attributeAccounts(
  claims: readonly Claim[],
  declared: readonly Attribute[],
): AttributeAccounts[] {
  const about = claims.filter((claim): claim is AttributeClaim => claim.attribute !== null);
  return Array.from(
    Map.groupBy(about, ({ attribute }) => attribute.property),
    ([property, of]) => ({
      property,
      disputed: contradict(
        of,
        declared.find(({ name }) => name === property),
      ),
      accounts: accounts(of),
    }),
  );
}

type Account = AttributeAccounts['accounts'][number];

/** What is firmly said stands apart from what is only possible, be it the same. */
function accounts(claims: readonly AttributeClaim[]): Account[] {
  return ([undefined, 'possible', 'proposed'] as const).flatMap((only) =>
    Array.from(
      Map.groupBy(
        claims.filter((claim) => onlyOf(claim) === only),
        accountText,
      ),
      ([text, of]): Account => ({ text, claimIds: of.map(({ id }) => id), ...(only && { only }) }),
    ),
  );
}

const onlyOf = (claim: AttributeClaim): Account['only'] =>
  isProposed(claim) ? 'proposed' : isFirm(claim) ? undefined : 'possible';

/** "5", "at least 4", "4 to 6 people", "not 6 in Idlib (2015)". */
export function accountText({ attribute, polarity }: Pick<AttributeClaim, 'attribute' | 'polarity'>): string {
  const parts = [
    polarity === 'denies' && 'not',
    amount(attribute) ?? attribute.valueName ?? attribute.value ?? '',
    amount(attribute) !== null && attribute.unit,
    attribute.placeName !== null && `in ${attribute.placeName}`,
    attribute.period !== null && `(${attribute.period})`,
  ];
  return parts.filter((part) => part !== false && part !== null && part !== '').join(' ');
}

function amount({ low, high }: About): string | null {
  if (low === null && high === null) return null;
  if (low === high) return String(low);
  if (high === null) return `at least ${low}`;
  return low === null ? `at most ${high}` : `${low} to ${high}`;
}

/** The dataset’s own rule for a dispute, over the claims as they are answered. */
function contradict(claims: readonly AttributeClaim[], declared: Attribute | undefined): boolean {
  const sayings = claims.map(({ id, attribute, polarity, modality, bounds }) => ({
    ...attribute,
    id,
    polarity,
    modality,
    bounds,
  }));
  return disputed(sayings, declared, objectionsIn(claims.flatMap(answersAbout)));
}

/** The answers that a claim gives and is given, by whoever gives them. */
function answersAbout({ id, modality, respondsTo, respondedToBy }: AttributeClaim) {
  const own = { id, modality };
  return [
    ...respondsTo.map((each) => ({ by: own, to: other(each), stance: each.stance })),
    ...respondedToBy.map((each) => ({ by: other(each), to: own, stance: each.stance })),
  ];
}

const other = ({ claimId, modality }: Claim['respondsTo'][number]) => ({ id: claimId, modality });
