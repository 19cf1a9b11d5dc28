import type { ConsoleNotice } from '#contract/console.ts';
import type { ResultSummary } from 'neo4j-driver';
import { positionOf } from './guard/refusal.ts';
import type { Statement } from './guard/guard.ts';

interface Remark {
  gqlStatus: string;
  statusDescription: string;
  position?: { offset?: unknown } | undefined;
}

/** Neo4j’s remarks in our words, by their GQL status; what is not here concerns nobody who asks a question. */
const SAID: Record<
  string,
  { code: string; severity: ConsoleNotice['severity']; say: (quoted: string) => string }
> = {
  '01N50': {
    code: 'unknown-name',
    severity: 'warning',
    say: (name) => `Nothing here has the label ${name}.`,
  },
  '01N51': {
    code: 'unknown-name',
    severity: 'warning',
    say: (name) => `There is no tie of the type ${name} here.`,
  },
  '01N52': {
    code: 'unknown-name',
    severity: 'warning',
    say: (name) => `Nothing here has a property ${name}.`,
  },
  '01N60': {
    code: 'parameter',
    severity: 'warning',
    say: () => 'A parameter of the query has no value yet.',
  },
  '03N90': {
    code: 'cartesian',
    severity: 'hint',
    say: () =>
      'Two patterns have nothing in common, so that everything of the one is paired with everything of the other.',
  },
  '03N91': {
    code: 'slow-plan',
    severity: 'hint',
    say: () => 'The path may be of any length: give it an upper bound.',
  },
  '03N92': {
    code: 'slow-plan',
    severity: 'hint',
    say: () => 'All paths must be looked at, since a condition is on the path as a whole.',
  },
  '01N00': {
    code: 'deprecated',
    severity: 'hint',
    say: () => 'This way to write it will go with a later Neo4j.',
  },
  '01N01': {
    code: 'deprecated',
    severity: 'hint',
    say: () => 'This way to write it will go with a later Neo4j.',
  },
  '01N02': {
    code: 'deprecated',
    severity: 'hint',
    say: () => 'This will go with a later Neo4j; n.id is the id of Relata, elementId(n) that of Neo4j.',
  },
};

/** Properties of docs/model.md that a database may not have yet, since nothing there needed one: no mistake of the query. */
const OF_THE_MODEL = new Set(
  `aliases date derivedFrom firm hedge high low mayFrom mayTo note observedAt period place quote retractedAt revisedAt role
  side sureFrom sureTo unit unnamed`.split(/\s+/),
);

/** @param shift how far what was sent is ahead of the statement */
export function noticesOf(
  summary: ResultSummary,
  { original }: Statement,
  written: string,
  shift: number,
): ConsoleNotice[] {
  return remarks(summary).flatMap(({ gqlStatus, statusDescription, position }) => {
    const said = SAID[gqlStatus];
    if (said === undefined) return [];
    const offset = typeof position?.offset === 'number' ? position.offset : null;
    const name = /`([^`]*)`/.exec(statusDescription)?.[1] ?? '';
    if (gqlStatus === '01N52' && OF_THE_MODEL.has(name)) return [];
    return {
      code: said.code,
      severity: said.severity,
      message: said.say(name),
      position: offset === null ? null : positionOf(written, original(Math.max(0, offset - shift)), null),
      links: [],
    };
  });
}

function remarks(summary: ResultSummary): readonly Remark[] {
  return summary.gqlStatusObjects;
}
