import type { Measure } from '#contract/measures.ts';

interface Definition {
  title: string;
  /** what it says, in one sentence */
  says: string;
  formula: string;
  source: string;
}

export const DEFINITIONS: Record<Measure, Definition> = {
  degree: {
    title: 'Degree',
    says: 'To how many others someone is tied.',
    formula: 'The number of different nodes at the other end; with weights, the number of ties.',
    source: 'Freeman 1979',
  },
  betweenness: {
    title: 'Betweenness',
    says: 'How often someone stands on the shortest way between two others.',
    formula:
      'Over all pairs of others, the share of their shortest paths that pass through the node, added up and divided by the number of pairs, (n − 1)(n − 2) / 2: from 0 to 1.',
    source: 'Freeman 1977; algorithm of Brandes 2001',
  },
  closeness: {
    title: 'Closeness',
    says: 'How few steps someone is from all others.',
    formula:
      'Where r others are reached: (r / sum of the distances to them) · (r / (n − 1)), so that who reaches few others does not seem close.',
    source: 'Freeman 1979; Wasserman and Faust 1994',
  },
  eigenvector: {
    title: 'Eigenvector',
    says: 'Whether someone is tied to those who are themselves well tied.',
    formula:
      'The leading eigenvector of the matrix of ties, scaled to length 1. Small parts get next to nothing.',
    source: 'Bonacich 1972',
  },
  pagerank: {
    title: 'PageRank',
    says: 'Where one would most often be who follows ties at random, and sometimes jumps.',
    formula: 'Random walk with a damping of 0.85, ties taken both ways; all values add up to 1.',
    source: 'Page, Brin, Motwani and Winograd 1999',
  },
  core: {
    title: 'Core number',
    says: 'How deep in the dense middle someone is.',
    formula:
      'The largest k for which the node is in a part where everyone is tied to at least k others of it.',
    source: 'Seidman 1983; Batagelj and Zaveršnik 2003',
  },
  cut: {
    title: 'Who splits the network',
    says: 'Who, taken out, breaks a part of the network into several.',
    formula:
      'The number of parts that the node’s own part falls into without it (2 or more: an articulation point). A bridge is a pair without whose ties a part falls in two.',
    source: 'Hopcroft and Tarjan 1973',
  },
  community: {
    title: 'Communities',
    says: 'Groups that are tied more among themselves than to others.',
    formula:
      'The Louvain method on modularity, from a fixed seed: the same network gives the same groups. Numbered by size.',
    source: 'Blondel, Guillaume, Lambiotte and Lefebvre 2008',
  },
  component: {
    title: 'Connected parts',
    says: 'Which nodes are connected at all, over any number of steps.',
    formula: 'Connected components, numbered by size.',
    source: 'Hopcroft and Tarjan 1973',
  },
};

export const TITLES: Record<Measure, string> = {
  degree: DEFINITIONS.degree.title,
  betweenness: DEFINITIONS.betweenness.title,
  closeness: DEFINITIONS.closeness.title,
  eigenvector: DEFINITIONS.eigenvector.title,
  pagerank: DEFINITIONS.pagerank.title,
  core: DEFINITIONS.core.title,
  cut: DEFINITIONS.cut.title,
  community: DEFINITIONS.community.title,
  component: DEFINITIONS.component.title,
};
