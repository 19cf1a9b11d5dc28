import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';

export const UNKNOWN = { fromMin: null, fromMax: null, toMin: null, toMax: null };
export const year = (y: number) => ({
  fromMin: `${y}-01-01`,
  fromMax: `${y}-12-31`,
  toMin: `${y}-01-01`,
  toMax: `${y}-12-31`,
});

/** A node that matters in nothing but what is given. */
export const node = (id: string, given: Partial<NetworkNode> = {}): NetworkNode => ({
  id: `t:${id}`,
  dataset: 't',
  class: 'actor',
  kind: 'Person',
  name: id,
  unnamed: false,
  note: null,
  ties: 1,
  disputed: false,
  date: null,
  bounds: null,
  ...given,
});

/** `tie('a', 'b')`: a held b; one id per call unless given. */
export const tie = (subject: string, object: string, given: Partial<NetworkTie> = {}): NetworkTie => ({
  id: `t:${subject}-${object}`,
  dataset: 't',
  type: 'HELD',
  subjectId: `t:${subject}`,
  objectId: `t:${object}`,
  role: null,
  side: null,
  status: 'asserted',
  modality: 'fact',
  inferred: false,
  claims: 1,
  sources: 1,
  origins: 1,
  bounds: UNKNOWN,
  ...given,
});

export const vocabulary: Vocabulary = {
  actorKinds: [{ name: 'Person', label: 'person', plural: 'people', shape: 'ellipse' }],
  placeKinds: [],
  eventKinds: [
    {
      name: 'Swap',
      label: 'swap',
      plural: 'swaps',
      family: 'exchange',
      inPaths: true,
      roles: [{ name: 'freed', label: 'was freed in', inverse: 'freed', kinds: ['Person'], sided: true }],
      derived: [],
    },
  ],
  families: [
    { name: 'coercion', label: 'Coercion', colour: { light: '#aa0000', dark: '#ff8888' } },
    { name: 'exchange', label: 'Exchange', colour: { light: '#0000aa', dark: '#8888ff' } },
  ],
  tieTypes: [
    {
      name: 'HELD',
      label: 'held',
      inverse: 'was held by',
      from: ['Actor'],
      to: ['Actor'],
      family: 'coercion',
      symmetric: false,
      inPaths: true,
      roles: [],
    },
  ],
  attributes: [],
};
