import { all, type Attempt } from './attempt.ts';

const nested = (times: number, open: string, close: string, within: string): string =>
  open.repeat(times) + within + close.repeat(times);

export const large: Attempt[] = [
  ...all('too-long', [
    `RETURN '${'a'.repeat(30_000)}' AS x`,
    `RETURN ${Array(5_000).fill('1').join('+')} AS x`,
    `RETURN ${nested(4_000, '(', ')', '1')} AS x`,
  ]),
  { text: 'RETURN size($x) AS x', parameters: { x: 'a'.repeat(250_000) }, answer: 'too-long' },
  { text: 'RETURN size($x) AS x', parameters: { x: Array(40_000).fill(1) }, answer: 'too-long' },
  {
    text: 'RETURN $x AS x',
    parameters: { x: JSON.parse(nested(2_000, '[', ']', '1')) as unknown },
    answer: 'too-deep',
  },
  ...all('too-deep', [
    `RETURN ${nested(1_000, '(', ')', '1')} AS x`,
    `RETURN ${nested(1_000, '[', ']', '1')} AS x`,
    `RETURN ${nested(500, '{a: ', '}', '1')} AS x`,
    `RETURN ${nested(200, '([{a: ', '}])', '1')} AS x`,
    `RETURN ${'NOT '.repeat(2_000)} true AS x`,
    `RETURN ${nested(200, 'CASE WHEN true THEN ', ' END', '1')} AS x`,
    `RETURN $x${'.a'.repeat(500)} AS x`,
    `MATCH (a) WHERE ${nested(20, 'EXISTS { MATCH (a)-->(b) WHERE ', '}', 'true')} RETURN a`,
    nested(20, 'CALL () { ', '} WITH x RETURN x ', 'RETURN 1 AS x '),
    `MATCH (n) WHERE ${Array.from({ length: 20 }, (_, i) => `n.a${i}`).join(' XOR ')} RETURN n`,
    `RETURN ${nested(300, 'coalesce(', ')', '1')} AS x`,
  ]),
  ...all('syntax', [
    `RETURN ${'('.repeat(20)}1 AS x`,
    'RETURN 1) AS x',
    "RETURN 'never ending",
    'RETURN 1 /* never ending',
    'MATCH (n) RETURN `never ending',
    '',
    '// nothing',
  ]),
];

export const expressions: Attempt[] = [
  ...all('unbounded', [
    'RETURN size([x IN range(1, 1000000000000) | x]) AS x',
    'RETURN reduce(s = 0, x IN range(1, 10000000000) | s + x) AS x',
    'RETURN any(x IN range(1, 1000000000000) WHERE x < 0) AS x',
    'RETURN all(x IN range(0, 9223372036854775806, 1) WHERE x >= 0) AS x',
    'MATCH (n) RETURN n LIMIT size([x IN range(1, 300000000) | x])',
    'WITH range(1, 1000000000000) AS r RETURN size([x IN r | x]) AS x',
    'WITH range(-1000000000, 1000000000) AS r RETURN r[5] AS x',
    'RETURN [x IN `range`(1, 100000000) | x] AS x',
    'MATCH (n:Actor) RETURN [x IN range(0, size(n.name) * 1000000000) | x] AS x',
    'MATCH (n:Actor) RETURN [x IN range(0, n.many) | x] AS x',
    'WITH 1000000000000 AS n RETURN [x IN range(1, n) | x] AS x',
    'RETURN [a IN range(1, 10000) | [b IN range(1, 10000) | a * b]] AS x',
    'RETURN [a IN [1] | [b IN [1] | [c IN [1] | 1]]] AS x',
    'RETURN any(a IN [1] WHERE all(b IN [1] WHERE none(c IN [1] WHERE c > 1))) AS x',
    'UNWIND range(1, 1000000000000000) AS x RETURN count(x) AS x',
    "RETURN size(reduce(s = 'a', x IN range(1, 60) | s + s)) AS x",
    "RETURN size(reduce(s = 'a', x IN range(1, 60) | s || s)) AS x",
    'RETURN size(reduce(l = [1], x IN range(1, 60) | l + l)) AS x',
    'RETURN reduce(l = [], x IN range(1, 5000) | [l]) AS x',
    'RETURN reduce(m = {}, x IN range(1, 5000) | {a: m}) AS x',
    'RETURN reduce(l = 1, x IN range(1, 60) | [l, l]) AS x',
    "RETURN reduce(s = 'a', x IN range(1, 60) | CASE WHEN true THEN s + s ELSE s END) AS x",
    `WITH 'a' AS s ${'WITH s + s AS s '.repeat(40)} RETURN size(s) AS x`,
    `WITH [1] AS s ${'WITH s + s AS s '.repeat(40)} RETURN size(s) AS x`,
    `WITH [1] AS s ${'WITH [s, s] AS s '.repeat(40)} RETURN s`,
    `WITH 1 AS s ${'WITH {a: s, b: s} AS s '.repeat(40)} RETURN s`,
    `WITH 'a' AS s ${'WITH s || s || s || s AS s '.repeat(20)} RETURN s`,
    "WITH 'aaaaaaaaaa' AS s RETURN size(replace(replace(replace(s, 'a', s), 'a', s), 'a', s)) AS x",
    `RETURN replace('aaaaaaaa', 'a', '${'b'.repeat(5_000)}') AS x`,
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaX' =~ '(a+)+' AS x",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaX' =~ '(a|a)*' AS x",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaX' =~ '([a-z]*)*' AS x",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaX' =~ '(a?){40}a{40}' AS x",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaX' =~ '(?:(?:a*)*)*b' AS x",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaX' =~ '.*.*.*.*.*.*.*b' AS x",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaX' =~ '(a*)\\\\1b' AS x",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaX' =~ '(?=a+)+b' AS x",
    "WITH '(a+)+' AS p RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaX' =~ p AS x",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaX' =~ ('(a' + toLower('+)+')) AS x",
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaX' =~ ['(a+)+'][0] AS x",
  ]),
  {
    text: "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaX' =~ $p AS x",
    parameters: { p: '(a+)+' },
    answer: 'unbounded',
  },
  {
    text: "RETURN 'aaaaaaaaaaaaaaaaaaaaX' =~ ($p + '+)+') AS x",
    parameters: { p: '(a' },
    answer: 'unbounded',
  },
  { text: 'RETURN [x IN range(1, $n) | x] AS x', parameters: { n: 1e15 }, answer: 'unbounded' },
];

export const paths: Attempt[] = all('unbounded', [
  'MATCH p = (a:Actor)-[*]-(b:Actor) RETURN p',
  'MATCH p = (a:Actor)-[*1..]->(b) RETURN count(p) AS n',
  'MATCH p = (a:Actor)-[*3..]->(b) RETURN count(p) AS n',
  'MATCH p = (a)-[*..1000]-(b) RETURN p',
  'MATCH p = (a)-[*40]-(b) RETURN p',
  'MATCH p = (a)-[:TRAINED|DETAINED*0..]-(b) RETURN p',
  'MATCH (a) (()-[]-())+ (b) RETURN b',
  'MATCH (a) ((x)-[r]-(y) WHERE x.id <> y.id){2,} (b) RETURN b',
  'MATCH (a)-->*(b) RETURN b',
  'MATCH (a:Actor) RETURN [(a)-[*]-(b) | b.name] AS names',
  'MATCH (a:Actor) WHERE EXISTS { (a)-[*]-(:Place) } RETURN a',
  'MATCH (a:Actor) RETURN [x IN [1] | COUNT { (a)-[*]-() }] AS n',
  'MATCH p = shortestPath((a:Actor {id: "tiny:pell"})-[*]-(b:Actor {id: "tiny:oda-brink"})) WHERE length(p) > 3 RETURN p',
  'MATCH p = (a)-[*1..10]->(b)-[*5..]->(c) RETURN p',
]);

/** What only time, rows or bytes can end. */
export const endless: Attempt[] = [
  { text: 'UNWIND range(1, 10000000) AS x RETURN x', answer: 'runs' },
  { text: 'MATCH (a), (b), (c), (d) RETURN a.id, b.id, c.id, d.id', answer: 'runs' },
  {
    text: 'MATCH (a), (b), (c), (d), (e), (f) WHERE a.x + b.x + c.x + d.x + e.x + f.x = 1 RETURN a',
    seconds: 1,
    answer: 'timeout',
  },
  {
    text: 'UNWIND range(1, 10000000) AS x UNWIND range(1, 10000000) AS y RETURN count(*) AS n',
    seconds: 1,
    answer: 'timeout',
  },
  {
    text: "UNWIND range(1, 1500000) AS x RETURN collect(toString(x) + ' of many') AS x",
    answer: 'too-large',
  },
  { text: 'MATCH p = (a)-[*1..15]-(b) RETURN count(p) AS n', seconds: 1, answer: 'timeout' },
];
