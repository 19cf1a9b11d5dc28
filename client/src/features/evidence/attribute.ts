import { either } from '#words/counts.ts';
import type { AttributeAccounts, Claim } from '#contract/evidence.ts';
import type { ChosenAccount } from '#contract/judgement.ts';
import { stanceInWords } from '#words/ties.ts';
import { validInWords } from '#words/times.ts';

/** One value of an attribute with those who say so. */
export interface Account {
  text: string;
  claims: readonly Claim[];
  /** first sources, each once; joint speakers are both named */
  sources: readonly { id: string; name: string }[];
  /** a number is stated: one can ask who is in it */
  counted: boolean;
  /** it is only held possible, or only proposed */
  only?: 'possible' | 'proposed' | undefined;
}

const firstHop = (claim: Claim) => claim.chain.toSorted((a, b) => b.hop - a.hop)[0];

/** Distinct first sources of claims; those who speak jointly count once unless they are shown independent. */
export function originsOf(claims: readonly Claim[]): number {
  const hops = claims.flatMap((claim) => firstHop(claim) ?? []);
  const keys = hops.flatMap(({ sources, independent }) =>
    independent
      ? sources.map(({ id }) => id)
      : [
          sources
            .map(({ id }) => id)
            .toSorted()
            .join(' '),
        ],
  );
  return new Set(keys).size;
}

export function accountsOf({ accounts }: AttributeAccounts, claims: readonly Claim[]): Account[] {
  return accounts.map(({ text, claimIds, only }) => {
    const here = claims.filter(({ id }) => claimIds.includes(id));
    const sources = here.flatMap((claim) => firstHop(claim)?.sources ?? []);
    return {
      text,
      claims: here,
      sources: [...new Map(sources.map(({ id, name }) => [id, { id, name }])).values()],
      counted: here.some(({ attribute }) => attribute?.low != null || attribute?.high != null),
      only,
    };
  });
}

/** Claims that say the same, as an opinion names them. */
const chosen = (text: string, claims: readonly Claim[]): ChosenAccount => ({
  text,
  sources: [...new Set(claims.flatMap((claim) => firstHop(claim)?.sources.map(({ name }) => name) ?? []))],
  claimIds: claims.map(({ id }) => id),
});

/** What says nothing of what is so. */
export const PROPOSALS = new Set(['plan', 'demand', 'recommendation']);

const stanceOfClaim = (claim: Claim): string =>
  stanceInWords([{ polarity: claim.polarity, modality: claim.modality, dates: validInWords(claim) }]);

/** What is told of a tie, account by account: "says so (in 2015)", "denies it". What is only proposed is no account of it. */
export function accountsOfTie(claims: readonly Claim[]): ChosenAccount[] {
  const about = claims.filter(({ tieId, modality }) => tieId !== null && !PROPOSALS.has(modality));
  return [...Map.groupBy(about, stanceOfClaim)].map(([text, of]) => chosen(text, of));
}

/** The account that one claim gives. */
export const accountOfClaim = (claim: Claim): ChosenAccount => chosen(claim.paraphrase, [claim]);

const ONLY = { possible: 'possibly ', proposed: 'only proposed: ' } as const;

/** "5 people", "possibly 6 people" @param shown how a value is written */
export const accountInWords = (
  { text, only }: Pick<Account, 'text' | 'only'>,
  shown: (text: string) => string,
): string => `${only === undefined ? '' : ONLY[only]}${shown(text)}`;

export const accountsOfAttribute = (
  accounts: readonly Account[],
  shown: (text: string) => string,
): ChosenAccount[] =>
  accounts.map(({ claims, ...account }) => chosen(accountInWords(account, shown), claims));

/** "5 people", "6 people" → "5 or 6 people" */
export function inOneLine(texts: readonly string[]): string {
  const [first = ''] = texts;
  const unit = / [^ ]+$/.exec(first)?.[0];
  const shared = unit !== undefined && texts.length > 1 && texts.every((text) => text.endsWith(unit));
  return shared ? either(texts.map((text) => text.slice(0, -unit.length))) + unit : either(texts);
}
