import type { ConsoleNotice } from '#contract/console.ts';
import { isSymbol, turn } from './brackets.ts';
import type { Statement } from './guard.ts';
import type { Token } from './lexer.ts';
import { positionOf } from './refusal.ts';

/** What a tie of the picture carries of all its claims together, and what it is about. */
const ENVELOPE: Record<string, 'time' | 'sources'> = {
  fromMin: 'time',
  fromMax: 'time',
  toMin: 'time',
  toMax: 'time',
  claims: 'sources',
  sources: 'sources',
  origins: 'sources',
  status: 'sources',
  modality: 'sources',
};
const CLAUSES = new Set(['MATCH', 'WHERE', 'WITH', 'RETURN', 'ORDER', 'UNWIND', 'CALL', 'LIMIT', 'SKIP']);

/**
 * A tie in the network holds one envelope of all that is claimed of it: who filters on its dates or sources there asks
 * something else than what any source says.
 */
export function hintsFor({ tokens, original }: Statement, written: string): ConsoleNotice[] {
  const ties = relationshipNames(tokens);
  let clause = '';
  for (const [at, token] of tokens.entries()) {
    const property = isSymbol(tokens[at - 1], '.');
    if (!property && CLAUSES.has(token.key)) clause = token.key;
    const about = ENVELOPE[token.text];
    const owner = tokens[at - 2]?.text ?? '';
    const filtered = clause === 'WHERE' && property && ties.has(owner);
    if (about === undefined || !(filtered || inPattern(tokens, at))) continue;
    return [hint(about, positionOf(written, original(token.start), original(token.end)))];
  }
  return [];
}

/** Names of relationships: `-[r:TYPE]-`, and `r IN relationships(p)`. */
function relationshipNames(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens.flatMap(({ kind, text }, at) => {
      if (kind !== 'word' && kind !== 'quoted') return [];
      const inBrackets = isSymbol(tokens[at - 1], '[') && isSymbol(tokens[at - 2], '-');
      const runThrough = tokens[at + 1]?.key === 'IN' && tokens[at + 2]?.key === 'RELATIONSHIPS';
      return inBrackets || runThrough ? [text] : [];
    }),
  );
}

/** `-[:DETAINED {status: 'disputed'}]-` */
function inPattern(tokens: readonly Token[], at: number): boolean {
  if (!isSymbol(tokens[at + 1], ':')) return false;
  const open: string[] = [];
  for (let before = at - 1; before >= 0 && open.length < 2; before -= 1) {
    const way = turn(tokens[before]);
    if (way === -1) return false;
    if (way === 1) open.push(tokens[before]?.text ?? '');
    if (open.length === 2) return open.join('') === '{[' && isSymbol(tokens[before - 1], '-');
  }
  return false;
}

function hint(about: 'time' | 'sources', position: ConsoleNotice['position']): ConsoleNotice {
  const what =
    about === 'time'
      ? 'The dates of a tie are one envelope around all that is claimed of it'
      : 'The counts and the status of a tie sum up all that is claimed of it';
  return {
    code: 'reads-projection',
    severity: 'hint',
    message: `${what}. For who says so, and when, ask the claims: MATCH (c:Claim)-[:ABOUT]->(:Tie {id: r.tieId}). For the network as of a day or as told by someone, set the lens.`,
    position,
    links: [
      { to: 'claims', label: 'The claims of these ties' },
      { to: 'lens', label: 'As of when, according to whom' },
      { to: 'docs', label: 'How ties and claims hang together' },
    ],
  };
}
