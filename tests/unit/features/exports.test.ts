import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import { DirectedGraph, MultiDirectedGraph } from 'graphology';
import readGexf from 'graphology-gexf';
import readGraphml from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { NetworkFile } from '#contract/export.ts';
import { csvFiles } from '../../../client/src/features/exports/csv.ts';
import { readXlsx } from 'hucre/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { tablesOf } from '../../../client/src/features/exports/tables.ts';
import { xlsx } from '../../../client/src/features/exports/xlsx.ts';
import { cypherStatements, cypher } from '../../../client/src/features/exports/cypher.ts';
import { aboutLines, exportName } from '../../../client/src/features/exports/about-text.ts';
import { countsOf } from '../../../client/src/features/exports/evidence-words.ts';
import { gexf } from '../../../client/src/features/exports/gexf.ts';
import { graphml } from '../../../client/src/features/exports/graphml.ts';
import { networkFile } from '../../../client/src/features/exports/network-file.ts';
import { styled } from '#picture/style/styled.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { HOSTILE, exportTie, hostileFile } from '../../support/exports.ts';
import { node, tie as tieOf, UNKNOWN, vocabulary } from '../../support/picture-builders.ts';

const file = hostileFile();

/** As XML and CSV can hold it: what they cannot is seen to have stood there. */
const held = (text: string): string =>
  ['\u0000', '\u0007', '\u001B', '\uFFFF', '\uD800'].reduce(
    (rest, char) => rest.replaceAll(char, '\uFFFD'),
    text,
  );

/** @throws on a fault; that a replaced character looks like one is only a warning */
const parsed = (xml: string) =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');

const rows = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true });

test('what all deny, or only propose, is counted apart from the ties', () => {
  const ties = (['asserted', 'disputed', 'possible', 'denied', 'proposed'] as const).map((status, at) =>
    exportTie('n0', `n${at}`, { status }),
  );
  const counts = countsOf({ nodes: file.nodes, ties });
  expect(counts).toStrictEqual({ nodes: file.nodes.length, ties: 3, unheld: 2 });
  expect(aboutLines({ ...file.about, counts })[0]).toMatch(
    /; \d+ nodes and 3 ties, beside 2 that are no ties: denied by all who speak of them, or only proposed\.$/,
  );
  expect(aboutLines(file.about)[0]).not.toContain('no tie');
});

describe('CSV', () => {
  const files = csvFiles(file);
  const actors = rows(files['actors.csv'] ?? '');
  const events = rows(files['events.csv'] ?? '');
  const claims = rows(files['claims.csv'] ?? '');
  const ties = rows(files['ties.csv'] ?? '');

  test('holds every node and tie with its values', () => {
    expect([...actors, ...events]).toHaveLength(file.nodes.length);
    expect(ties).toHaveLength(file.ties.length);
    expect(ties.find(({ id }) => id === 't:part')).toMatchObject({
      subjectId: 't:n0',
      objectId: 't:swap',
      type: 'PARTICIPATED_IN',
      claims: '1',
      inferred: 'false',
    });
    expect(events.at(-1)).toMatchObject({ date: '2015', fromMin: '2015-01-01', toMax: '2015-12-31' });
  });

  test('no cell begins like a formula, and without the apostrophe each name is what it was', () => {
    for (const row of [...actors, ...events, ...ties, ...claims])
      for (const value of Object.values(row)) expect(value).not.toMatch(/^[=+\-@\t\r\n]/);
    HOSTILE.forEach((name, index) => {
      const expected = /^[=+\-@\t\r\n]/.test(name) ? `'${held(name)}` : held(name);
      expect(actors.find(({ id }) => id === `t:n${index}`)?.name).toBe(expected);
      expect(claims.find(({ id }) => id === `t:c${index}`)?.says).toBe(expected);
    });
  });

  test('no table has a name twice', () => {
    for (const { columns } of tablesOf(file)) {
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('says beside the tables what they are and which types their columns have', () => {
    const metadata = JSON.parse(files['csv-metadata.json'] ?? '');
    const columns: { name: string; datatype: string }[] = metadata.tables[3].tableSchema.columns;
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(ties[0] ?? {}));
    expect(columns.find(({ name }) => name === 'claims')?.datatype).toBe('integer');
    expect(columns.find(({ name }) => name === 'fromMin')?.datatype).toBe('date');
    for (const part of [
      'Held in 2015',
      'Only disputed ties',
      '3 ties told only by others',
      'abcdef012345',
      '22 November 2026 at 10:00 UTC',
    ])
      expect(files['README.txt']).toContain(part);
  });
});

describe('the spreadsheet file', async () => {
  const parts = unzipSync(await xlsx(file));
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  const workbook = await readXlsx(await xlsx(file));
  const rowsOf = (name: string) => workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [];

  test('has a sheet for each table, with a header that stays and a filter, and no formula anywhere', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Actors',
      'Events',
      'Places',
      'Ties',
      'Denied or proposed',
      'Claims',
      'Sources',
      'Documents',
      'About',
    ]);
    for (const [name, bytes] of sheets) {
      const xml = strFromU8(bytes);
      expect(() => parsed(xml)).not.toThrow();
      expect(xml).not.toMatch(/<f[ >]/);
      if (name.endsWith('sheet9.xml')) continue;
      expect(xml).toContain('state="frozen"');
      expect(xml).toContain('<autoFilter');
    }
  });

  test('texts are texts as they are, and only a single day is a date', () => {
    const [header = [], ...actors] = rowsOf('Actors');
    const [id, name] = [header.indexOf('id'), header.indexOf('name')];
    HOSTILE.forEach((text, at) => {
      const found = actors.find((row) => row[id] === `t:n${at}`)?.[name];
      // A program reads them without the blanks and the kind of line end around them.
      expect(String(found).replaceAll(/\s+/g, ' ').trim()).toBe(held(text).replaceAll(/\s+/g, ' ').trim());
    });
    const [columns = [], ...ties] = rowsOf('Ties');
    const day = (tie: string, column: string) =>
      ties.find((row) => row[0] === tie)?.[columns.indexOf(column)] ?? null;
    expect(day('t:n1-n2', 'fromMin')).toEqual(new Date('2015-01-01T00:00:00Z'));
    expect(day('t:n1-n2', 'firstDay')).toBeNull();
  });
});

describe('GraphML', () => {
  const xml = graphml(file);

  test('is XML in which each attribute is declared with its type', () => {
    const document = parsed(xml);
    const keys = new Map(
      [...document.getElementsByTagName('key')].map((key) => [
        key.getAttribute('id'),
        key.getAttribute('attr.type'),
      ]),
    );
    const used = new Set([...document.getElementsByTagName('data')].map((data) => data.getAttribute('key')));
    for (const key of used) expect(keys.has(key)).toBe(true);
    expect(keys.get('edge-claims')).toBe('int');
    expect(keys.get('edge-inferred')).toBe('boolean');
    expect(document.getElementsByTagName('desc')[0]?.textContent).toContain('Held in 2015');
  });

  test('graphology reads the same network from it', () => {
    const graph = readGraphml.parse(MultiDirectedGraph, xml);
    expect(graph.order).toBe(file.nodes.length);
    expect(graph.size).toBe(file.ties.length);
    HOSTILE.forEach((name, index) => expect(graph.getNodeAttribute(`t:n${index}`, 'name')).toBe(held(name)));
    expect(graph.directedEdges('t:n0', 't:n1')).toHaveLength(2);
    expect(graph.getNodeAttribute('t:n0', 'x')).toBe(10.5);
    expect(graph.getNodeAttribute('t:n3', 'unnamed')).toBe(true);
  });
});

describe('GEXF', () => {
  const xml = gexf(file);
  const document = parsed(xml);
  const edge = (id: string) =>
    [...document.getElementsByTagName('edge')].find((each) => each.getAttribute('id') === id);
  const spell = (id: string) => {
    const found = edge(id)?.getElementsByTagName('spell')[0];
    return found ? [found.getAttribute('start'), found.getAttribute('end')] : null;
  };

  test('every tie has the spell in which it may have held; an end that is not known is open', () => {
    expect(document.documentElement?.getAttribute('version')).toBe('1.3');
    expect(document.getElementsByTagName('graph')[0]?.getAttribute('mode')).toBe('dynamic');
    expect(spell('t:n0-n1')).toBeNull();
    expect(spell('t:n1-n2')).toEqual(['2015-01-01', '2015-12-31']);
    expect(spell('t:n2-n3')).toEqual(['2001-01-01', null]);
    expect(spell('t:n3-n4')).toEqual([null, '2003-12-31']);
  });

  test('accounts that cannot all be true have a spell each, none of which ends before it begins', () => {
    const [one, ...others] = file.ties;
    if (one === undefined) throw new Error('the file has ties');
    const open = { fromMin: null, fromMax: null, toMin: null, toMax: null };
    const spells = [
      { ...open, toMax: '2005-12-31' },
      { ...open, fromMin: '2010-01-01' },
    ];
    const told = parsed(gexf({ ...file, ties: [{ ...one, bounds: open, spells }, ...others] }));
    const own = [...told.getElementsByTagName('edge')].find((each) => each.getAttribute('id') === one.id);
    const all = [...(own?.getElementsByTagName('spell') ?? [])];
    expect(all.map((each) => [each.getAttribute('start'), each.getAttribute('end')])).toEqual([
      [null, '2005-12-31'],
      ['2010-01-01', null],
    ]);
  });

  test('a tie is named with the words that tell it from others, and bears with what the lens ends it', () => {
    const by = { by: 'death' as const, date: '2020-08', latest: '2020-08-31' };
    const ended = { ...by, node: 't:a', tie: 't:killed', event: 't:killing', claims: [] };
    const mark = { held: null, told: null, became: null, maybe: false, ghost: false, idle: false, ended };
    const [a, b] = [node('a'), node('b')];
    const one = tieOf('a', 'b', { role: 'after-exchange', bounds: { ...UNKNOWN, fromMin: '2015-01-01' } });
    const view = {
      nodes: [a, b],
      ties: [one],
      node: (id: string) => [a, b].find((each) => each.id === id),
      pins: new Map(),
      selected: new Set<string>(),
      opened: new Set<string>(),
      words: wordsOf([{ dataset: 't', vocabulary }]),
      marks: new Map([[one.id, mark]]),
    };
    const made = networkFile({ view, positions: new Map(), guides: [] }, file.about);
    expect(made.ties[0]).toMatchObject({ label: 'held (after exchange)', ended });
    expect(gexf(made)).toContain('label="held (after exchange)"');
    expect(gexf(made)).toContain('<spell start="2015-01-01" end="2020-08-31"');
    const [bar] = styled(view, 'light').lines;
    expect(bar?.when).toStrictEqual([{ ...UNKNOWN, fromMin: '2015-01-01', toMax: '2020-08-31' }]);
  });

  test('a death ends the spell, and says so in words wherever a file has them', () => {
    const by = { by: 'death' as const, date: '2020-08', latest: '2020-08-31' };
    const ended = { ...by, node: 't:n1', tie: 't:killed', event: 't:killing', claims: [] };
    const of = (bounds: object) => ({ ...exportTie('n1', 'n2', { id: 't:dies', ended }), ...bounds });
    const open = { fromMin: '2015-01-01', fromMax: null, toMin: null, toMax: null };
    const about = {
      ...file.about,
      inferred: ['1 tie of Ilse Varn: not after the death in August 2020 (inferred)'],
    };
    const dying = { ...file, about, ties: [of({ bounds: open })] };
    const dated = gexf(dying);
    expect(dated).toContain('<spell start="2015-01-01" end="2020-08-31"');
    for (const said of [
      dated,
      graphml(dying),
      cypher(dying),
      csvFiles(dying)['ties.csv'],
      csvFiles(dying)['README.txt'],
    ]) {
      expect(said).toContain('not after the death in August 2020 (inferred)');
    }
    expect(gexf({ ...dying, ties: [of({ bounds: { ...open, toMax: '2018-12-31' } })] })).toContain(
      'start="2015-01-01" end="2018-12-31"',
    );
  });

  test('every attribute used is declared, once for nodes and once for edges', () => {
    for (const [element, of] of [
      ['node', 'node'],
      ['edge', 'edge'],
    ] as const) {
      const block = [...document.getElementsByTagName('attributes')].find(
        (each) => each.getAttribute('class') === of,
      );
      const known = [...(block?.getElementsByTagName('attribute') ?? [])].map((each) =>
        each.getAttribute('id'),
      );
      const used = [...document.getElementsByTagName(element)].flatMap((each) =>
        [...each.getElementsByTagName('attvalue')].map((value) => value.getAttribute('for')),
      );
      expect(used.length).toBeGreaterThan(0);
      for (const id of used) expect(known).toContain(id);
    }
  });

  test('graphology reads the same network from it', () => {
    const graph = readGexf.parse(MultiDirectedGraph, xml);
    expect(graph.order).toBe(file.nodes.length);
    expect(graph.size).toBe(file.ties.length);
    HOSTILE.forEach((name, index) => expect(graph.getNodeAttribute(`t:n${index}`, 'name')).toBe(held(name)));
    expect(graph.getEdgeAttribute('t:part', 'claims')).toBe(1);
    expect(graph.getNodeAttribute('t:n0', 'y')).toBe(20);
  });

  test('one tie between two is enough for a plain graph', () => {
    const simple = gexf({ ...file, ties: file.ties.filter(({ id }) => id !== 't:second') });
    expect(readGexf.parse(DirectedGraph, simple).size).toBe(file.ties.length - 1);
  });
});

describe('Cypher', () => {
  test('no text reaches a statement but within quotes', () => {
    const outside = cypherStatements(file)
      .join('\n')
      .replaceAll(/'(?:\\.|[^'\\])*'/g, '…');
    expect(outside).not.toMatch(/DETACH|DROP|script|HYPERLINK/);
    expect(outside).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  test('a type that is no name is refused', () => {
    const bad = { ...file, ties: [exportTie('n0', 'n1', { type: 'X` {a: 1}]->() DELETE a //' })] };
    expect(() => cypherStatements(bad)).toThrow('no name of a label or type');
  });

  test('its comments say what it is, and none of them ends early', () => {
    const head = cypher(file).split('\n\n')[0] ?? '';
    expect(head).toContain('Held in 2015');
    for (const line of head.split('\n')) expect(line).toMatch(/^\/\/ /);
    expect(head).not.toContain('\\');
  });
});

describe('JSON and names of files', () => {
  test('the file is what the contract says', () => {
    expect(NetworkFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });

  test.each([
    [HOSTILE[0], 'relata-script-alert-1-script-amp-2026-11-22.png'],
    ['../../etc/passwd', 'relata-etc-passwd-2026-11-22.png'],
    ['Élan & Cie: «été»', 'relata-elan-cie-ete-2026-11-22.png'],
    ['علي', 'relata-علي-2026-11-22.png'],
  ])('%j becomes %s', (title, name) => {
    expect(exportName({ ...file.about, title: title ?? '' }, 'png')).toBe(name);
  });
});
