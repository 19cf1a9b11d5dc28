/** The most rows that one answer carries. What is left out is always said: `cut`, `total`, or the counts beside it. */
export const limits = {
  ties: 5000,
  nodes: 2000,
  participants: 1000,
  claims: 1000,
  /** whole claims about many nodes and ties */
  claimsOfMany: 10_000,
  documents: 1000,
  sources: 2000,
  passages: 5000,
  judgements: 5000,
  savedViews: 500,
  briefings: 500,
  savedQueries: 500,
  /** ties, and further claims, that lie behind one row of an answer */
  rowTies: 60,
  rowClaims: 200,
  /** of a network to be measured, and of the attributes that looks and filters follow */
  measuredNodes: 50_000,
  measuredTies: 200_000,
  facts: 50_000,
  /** names that a search weighs before it ranks them; more where too few of them are of the class or kind asked for */
  candidates: 500,
  candidatesOfClass: 20_000,
  /** ties that a search for paths looks at, and claims that it tells of each */
  pathTies: 20_000,
  /** who has more ties is passed through, but not looked around */
  pathHub: 5000,
  pathClaims: 5,
} as const;
