import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ROOT } from './process.mjs';

/*
 * npm run shape: the shape of client and server, by reading their import lines, types included.
 *
 * A ring: folders, or files, that import each other round and round. A folder is the folder that a file lies in.
 * One importer: a file that exactly one other file of client and server imports; tests do not count.
 * A way: the files that a request or a step passes, in order, as docs/architecture.md lists them. Each file but the
 * first is imported by an earlier one, or imports one (a subscriber). Statements in cypher/ and packages do not count.
 */
// What was reached, 53,145 lines and 40.1 %; the aims were 50,600 and 30 %. The limit of lines was raised once, for what
// came after the redesign: deaths, whereabouts, the map, menus, accounts of opinions. The others are only ever lowered.
const LIMITS = { lines: 71_500, oneImporter: 0.405, expand: 12, neighbours: 8, middleware: 5 };
const STOREYS = ['ui', 'render', 'layout', 'state', 'parts', 'features', 'shell'];
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[^'"`;]*?from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

const aliases = Object.entries(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).imports);
const files = ['client/src', 'server'].flatMap(sourcesBelow);
const known = new Set(files);
const text = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function sourcesBelow(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path))
    .toSorted();
}

function importsOf(file) {
  const found = [...text.get(file).matchAll(IMPORT)].map((match) => targetOf(file, match[1] ?? match[2]));
  return new Set(found.filter((target) => target !== null && target !== file));
}

function targetOf(file, specifier) {
  const alias = aliases.find(([key]) => specifier.startsWith(key.slice(0, -1)));
  const path = alias
    ? join(alias[1].slice(0, -1), specifier.slice(alias[0].length - 1))
    : specifier.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(file), specifier.split('?')[0]))
      : null;
  return path !== null && known.has(path) ? path : null;
}

/** Tarjan's strongly connected components of more than one member. */
function rings(graph) {
  const [index, low, stack, rest] = [new Map(), new Map(), [], []];
  const visit = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node), low.get(next)));
    }
    if (low.get(node) !== index.get(node)) return;
    const ring = stack.splice(stack.indexOf(node));
    if (ring.length > 1) rest.push(ring);
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return rest;
}

function foldersOf(graph) {
  const folders = new Map();
  for (const [file, targets] of graph)
    for (const target of targets) {
      const [from, to] = [dirname(file), dirname(target)];
      if (from !== to) folders.set(from, (folders.get(from) ?? new Set()).add(to));
    }
  return folders;
}

const storeyOf = (file) =>
  file.startsWith('client/src/')
    ? (STOREYS.find((storey) => file.startsWith(`client/src/${storey}/`)) ?? 'main')
    : dirname(file).split('/').slice(0, 2).join('/');

function countBy(list, key) {
  const counts = {};
  for (const item of list) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

/** The files listed below a heading of docs/architecture.md, each in backquotes at the beginning of its line. */
function wayBelow(heading) {
  const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const part = page.split(`### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
  return [...part.matchAll(/^\d+\. `([^`]+)`/gm)].map((match) => match[1]);
}

function faultsOfWay(way) {
  return way.flatMap((file, at) => {
    if (!known.has(file)) return [`${file} does not exist`];
    const earlier = way.slice(0, at);
    const joined = earlier.some((one) => imports.get(one)?.has(file) || imports.get(file).has(one));
    return at === 0 || joined ? [] : [`no earlier file of the way is tied to ${file} by an import`];
  });
}

const importers = new Map(files.map((file) => [file, 0]));
for (const targets of imports.values())
  for (const target of targets) importers.set(target, importers.get(target) + 1);
const single = files.filter((file) => importers.get(file) === 1);
const lines = files.reduce((sum, file) => sum + text.get(file).split('\n').length - 1, 0);
const folderRings = rings(foldersOf(imports));
const fileRings = rings(imports);
const ways = {
  expand: wayBelow('A click on expand'),
  neighbours: wayBelow('A GET of neighbours'),
  middleware: wayBelow('Middleware before it'),
};

const share = single.length / files.length;
const percent = (part) => `${Math.round(part * 1000) / 10} %`;
console.log(`files         ${files.length}: ${countBy(files, storeyOf)}`);
console.log(`lines         ${lines} (at most ${LIMITS.lines})`);
console.log(`rings         ${folderRings.flat().length} folders, ${fileRings.flat().length} files (none)`);
console.log(
  `one importer  ${single.length} files, ${percent(share)} (less than ${percent(LIMITS.oneImporter)})`,
);
for (const [name, way] of Object.entries(ways))
  console.log(`${name.padEnd(13)} ${way.length} files (at most ${LIMITS[name]})`);

const faults = [
  ...folderRings.map((ring) => `folders in a ring: ${ring.join(', ')}`),
  ...fileRings.map((ring) => `files in a ring: ${ring.join(', ')}`),
  ...(lines > LIMITS.lines ? [`${lines} lines; at most ${LIMITS.lines}`] : []),
  ...(share >= LIMITS.oneImporter
    ? [`${percent(share)} of files have one importer; less than ${percent(LIMITS.oneImporter)}`]
    : []),
  ...Object.entries(ways).flatMap(([name, way]) => [
    ...(way.length === 0 || way.length > LIMITS[name]
      ? [`the way "${name}" passes ${way.length} files`]
      : []),
    ...faultsOfWay(way).map((fault) => `the way "${name}": ${fault}`),
  ]),
];
if (process.argv.includes('--list')) console.log(single.join('\n'));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
