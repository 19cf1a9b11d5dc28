import type { Judgement, OpinionAbout } from '#contract/judgement.ts';

const isOn = (a: OpinionAbout, b: OpinionAbout): boolean =>
  a.on === 'attribute' && b.on === 'attribute'
    ? a.subjectId === b.subjectId && a.property === b.property
    : a.on !== 'attribute' && b.on !== 'attribute' && a.on === b.on && a.id === b.id;

/** The judgements on one thing; ranks are on claims alone. */
export const judgementsOn = (all: readonly Judgement[], about: OpinionAbout): Judgement[] =>
  all.filter((each) => {
    if (each.kind === 'rank') return about.on === 'claim' && each.claimId === about.id;
    return each.kind === 'opinion' && isOn(each.about, about);
  });

/** The rank that counts, or null where nobody ranked it. */
export function rankOf(all: readonly Judgement[], claimId: string) {
  const found = all.find(
    (each) => each.kind === 'rank' && each.claimId === claimId && each.status === 'in-force',
  );
  return found?.kind === 'rank' ? found : null;
}

const ORDER = { preferred: 0, normal: 1, deprecated: 2 } as const;

/** What is preferred first, what is deprecated last, else as it was. */
export function inRank<C extends { id: string }>(claims: readonly C[], all: readonly Judgement[]): C[] {
  const place = (claim: C): number => ORDER[rankOf(all, claim.id)?.rank ?? 'normal'];
  return claims.toSorted((a, b) => place(a) - place(b));
}

/** What kind of thing it is on, as a word before its name. */
export function onWhat(judgement: Judgement): string {
  if (judgement.kind === 'rank') return 'Claim';
  if (judgement.kind === 'identity') return 'Identity';
  return { claim: 'Claim', tie: 'Tie', attribute: 'Attribute' }[judgement.about.on];
}
