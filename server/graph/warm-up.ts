import type { Database } from './connect.ts';
import { statement } from './statements.ts';

const ID = 'nothing:nobody-at-all';

/** What a first visitor asks, in that order, with parameters of the same kinds; none of it is there to be found. */
const FIRST: readonly [string, Record<string, unknown>][] = [
  ['network/vocabularies', {}],
  ['network/dataset-status', { id: ID }],
  ['network/subgraph', { ids: [ID, 'nothing:no-more'], denied: false, limit: 10 }],
  [
    'network/neighbours',
    { id: ID, types: null, kinds: null, direction: 'both', limit: 10, order: 'connected' },
  ],
  [
    'network/neighbour-ids',
    { id: ID, types: null, kinds: null, direction: 'both', limit: 10, order: 'connected' },
  ],
  [
    'paths/ties',
    {
      from: [ID],
      into: null,
      ends: [ID],
      types: null,
      familyTypes: null,
      familyEvents: [],
      speechEvents: [],
      limit: 10,
    },
  ],
  ['network/actor', { id: ID }],
  ['claims/tie', { id: ID, limit: 10 }],
  ['claims/claims', { ids: [ID, 'nothing:no-more'] }],
  [
    'search/search',
    {
      index: 'names',
      query: 'folded:nobody',
      folded: 'nobody',
      words: ['nobody', 'here'],
      kinds: null,
      classes: null,
      candidates: 10,
      limit: 10,
    },
  ],
];

/**
 * Lets the database plan these reads once: in a Neo4j that has just started each takes a second or more, and the first
 * person to ask would wait for it.
 * @throws AppError unavailable | timeout
 */
export async function warmUp(db: Database): Promise<void> {
  for (const [name, parameters] of FIRST) await db.read(statement(name), parameters);
}
