import type { AttributeAccounts, Claim } from '#contract/evidence.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';

type Attribute = NonNullable<Claim['attribute']>;
type AttributeClaim = Claim & { attribute: Attribute };

/**
 * What is said about each attribute, the distinct values side by side, in the order of the claims.
 * @param declared the attributes of the dataset’s vocabulary; one that is not `single` may have several true values
 */
export function attributeAccounts(
  claims: readonly Claim[],
  declared: Vocabulary['attributes'],
): AttributeAccounts[] {
  const single = new Set(declared.filter((attribute) => attribute.single).map(({ name }) => name));
  const about = claims.filter((claim): claim is AttributeClaim => claim.attribute !== null);
  return Array.from(
    Map.groupBy(about, ({ attribute }) => attribute.property),
    ([property, of]) => ({ property, disputed: disputed(of, single.has(property)), accounts: accounts(of) }),
  );
}

function accounts(claims: readonly AttributeClaim[]): AttributeAccounts['accounts'] {
  return Array.from(Map.groupBy(claims, accountText), ([text, of]) => ({
    text,
    claimIds: of.map(({ id }) => id),
  }));
}

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

function amount({ low, high }: Attribute): string | null {
  if (low === null && high === null) return null;
  if (low === high) return String(low);
  if (high === null) return `at least ${low}`;
  return low === null ? `at most ${high}` : `${low} to ${high}`;
}

/** Two accounts that cannot both hold at one time, of the same place and period. */
function disputed(claims: readonly AttributeClaim[], single: boolean): boolean {
  return claims.some((a, index) =>
    claims.slice(index + 1).some((b) => overlap(a, b) && comparable(a, b) && clash(a, b, single)),
  );
}

function clash(a: AttributeClaim, b: AttributeClaim, single: boolean): boolean {
  const same = agree(a.attribute, b.attribute);
  if (a.polarity !== b.polarity) return same;
  return a.polarity === 'asserts' && single && !same;
}

/** Ranges agree where they meet: "at least 4" and "5" do. */
function agree(a: Attribute, b: Attribute): boolean {
  if (amount(a) === null || amount(b) === null) return a.value === b.value;
  return meet(a.low, b.high) && meet(b.low, a.high);
}

function meet(low: number | string | null, high: number | string | null): boolean {
  return low === null || high === null || low <= high;
}

function comparable(a: AttributeClaim, b: AttributeClaim): boolean {
  return a.attribute.place === b.attribute.place && a.attribute.period === b.attribute.period;
}

/** May both have held on one day? An unknown bound never excludes. */
function overlap(a: AttributeClaim, b: AttributeClaim): boolean {
  return meet(a.bounds.fromMin, b.bounds.toMax) && meet(b.bounds.fromMin, a.bounds.toMax);
}
