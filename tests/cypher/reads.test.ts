import { readFileSync } from 'node:fs';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement, statementsIn } from '../../server/graph/statements.ts';
import { testAddress } from '../support/neo4j.ts';

/** Values that fit each parameter’s type; EXPLAIN does not look at them. */
const WRITTEN_FOR_TOOLS = ['end', 'functions', 'procedures', 'running'].map((name) => `console/${name}`);
const READS = ['network', 'claims', 'lens', 'paths', 'search', 'console']
  .flatMap(statementsIn)
  .filter((name) => !WRITTEN_FOR_TOOLS.includes(name));
const BY_ID: Record<string, string> = {
  'network/actor': 'Entity',
  'network/event': 'Entity',
  'network/place': 'Entity',
  'network/neighbours': 'Entity',
  'network/neighbour-ids': 'Entity',
  'network/subgraph': 'Entity',
  'claims/tie': 'Tie',
  'claims/derived-tie': 'Entity',
  'claims/claims': 'Claim',
  'claims/document': 'Document',
  'claims/document-hash': 'Document',
  'network/dataset-status': 'Dataset',
};

let driver: Driver;

beforeAll(async () => {
  const { uri, username, password } = testAddress();
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  for (const name of statementsIn('schema')) await driver.executeQuery(statement(name));
  await driver.executeQuery('CALL db.awaitIndexes(60)');
});

afterAll(() => driver.close());

describe.each(READS)('%s', (name) => {
  const text = statement(name);

  test('begins with what it answers, and declares just the parameters that it uses', () => {
    const header = text.split('\n').filter((line) => line.startsWith('// '));
    expect(header[0]).toMatch(/^\/\/ \S.*[.?]$/);
    expect(parametersIn(header.slice(1).join('\n'))).toStrictEqual(parametersIn(bodyOf(text)));
  });

  test('is understood by the server, and only reads', async () => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, wanted(text));
    expect(summary.queryType).toBe('r');
    expect(summary.gqlStatusObjects.filter(isWarning)).toStrictEqual([]);
  });
});

describe('a read by id begins at an index that holds one node per id', () => {
  test.each(Object.entries(BY_ID))('%s: %s', async (name, label) => {
    const text = statement(name);
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, wanted(text));
    if (summary.plan === false) throw new Error('no plan');
    const operators = flat(summary.plan);
    const seeks = operators.filter(({ operatorType }) => operatorType.startsWith('NodeUniqueIndexSeek'));
    // Which of several seeks comes first is the planner's choice: one of them is for the given id.
    expect(seeks.map(({ arguments: { Details } }) => String(Details))).toContainEqual(
      expect.stringMatching(new RegExp(`:${label}\\(id\\) WHERE id (=|IN) \\$\\w*[iI]ds?\\b`)),
    );
    expect(operators.filter(isScan).map(({ arguments: { Details } }) => Details)).toStrictEqual([]);
  });
});

// The analysts' files are planned, run and their answers compared in analyst.test.ts.
test.each(['load', 'schema', 'judgements', 'records'])(
  'every statement in cypher/%s is understood by the server',
  async (folder) => {
    expect.hasAssertions();
    for (const name of statementsIn(folder)) {
      const text = statement(name);
      const fault = await driver.executeQuery(`EXPLAIN ${text}`, wanted(text)).then(
        () => null,
        (error: unknown) => `${name}: ${String(error)}`,
      );
      expect(fault).toBeNull();
    }
  },
);

test('every file under cypher/ ends with a line break', () => {
  for (const name of READS) expect(readFileSync(`cypher/${name}.cypher`, 'utf8')).toMatch(/[^\n]\n$/);
});

function bodyOf(text: string): string {
  return text.replaceAll(/^\/\/.*$/gm, '');
}

function parametersIn(text: string): string[] {
  return [...new Set(text.match(/\$[a-z]\w*/gi))].toSorted();
}

function wanted(text: string): Record<string, unknown> {
  return Object.fromEntries(parametersIn(text).map((name) => [name.slice(1), null]));
}

/** Not those about labels and properties that no node has yet: which there are depends on what was loaded before. */
function isWarning({
  gqlStatus,
  rawClassification,
}: {
  gqlStatus: string;
  rawClassification?: string;
}): boolean {
  return gqlStatus.startsWith('01') && rawClassification !== 'UNRECOGNIZED';
}

function isScan({ operatorType }: Plan): boolean {
  return /^(AllNodesScan|NodeByLabelScan|DirectedAll|UndirectedAll)/.test(operatorType);
}

function flat(plan: Plan): Plan[] {
  return [...plan.children.flatMap(flat), plan];
}
