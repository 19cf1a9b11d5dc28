import type { Dispute } from '#contract/lens-answers.ts';

/** Is this the dispute that is asked for: by its id, or by what it is about and the property? */
export const isCalled = ({ id, tie, node, property }: Dispute, wanted: string): boolean =>
  id === wanted || `${node?.id ?? tie?.id} ${property}` === wanted;
