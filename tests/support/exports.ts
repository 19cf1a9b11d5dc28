import type { DrawnScene } from '#contract/drawn.ts';
import type { Claim } from '#contract/evidence.ts';
import type { ExportNode, ExportTie, NetworkFile } from '#contract/export.ts';
import { SceneLens } from '#contract/scene.ts';
import { node, tie, UNKNOWN, year } from './picture-builders.ts';

/** Names as an enemy would choose them: markup, formulas, quotes, controls, turned text, escapes of every kind. */
export const HOSTILE = [
  `<script>alert("1")</script>&amp;]]>`,
  '=HYPERLINK("http://x.test","y")',
  '+1-2',
  '@SUM(A1)',
  '-1',
  '\t=1',
  `O'Brien "x", \`y\`; DROP`,
  `'}) DETACH DELETE n //`,
  String.raw`\' }) \u0027 \\u0027 \ `,
  '\u202Enrav eslI\u202C \u2066x',
  'nul\u0000bell\u0007esc\u001b\uD800end\uFFFF',
  'line\nbreak\r\nand\u2028more',
  'علي محمد 😀 Ж 漢字',
  '  spaces around  ',
];

const PLACE = { x: 10.5, y: -20, held: null, told: null };

export const exportNode = (id: string, given: Partial<ExportNode> = {}): ExportNode => ({
  ...node(id),
  kindLabel: 'person',
  core: 'Person',
  names: [],
  sameAs: [],
  claimIds: [],
  ...PLACE,
  ...given,
});
export const exportTie = (a: string, b: string, given: Partial<ExportTie> = {}): ExportTie => ({
  ...tie(a, b),
  label: 'held',
  family: 'coercion',
  symmetric: false,
  members: false,
  claimIds: [],
  held: null,
  told: null,
  became: null,
  maybe: false,
  ended: null,
  ...given,
});

const SOURCE = { id: 't:src', name: '@Source', kind: 'person', actorId: null };

export const exportClaim = (id: string, given: Partial<Claim> = {}): Claim => ({
  id: `t:${id}`,
  dataset: 't',
  tieId: null,
  attribute: null,
  polarity: 'asserts',
  modality: 'fact',
  hedge: null,
  basis: 'stated',
  basisReason: null,
  sideBasis: null,
  sideReason: null,
  paraphrase: 'It was so.',
  quote: null,
  chain: [{ hop: 1, verb: 'writes', basis: 'stated', reason: null, independent: false, sources: [SOURCE] }],
  validFrom: null,
  validTo: null,
  observedAt: null,
  validBasis: 'stated',
  validReason: null,
  bounds: UNKNOWN,
  saidOn: null,
  saidMin: null,
  saidMax: null,
  saidBasis: 'stated',
  saidReason: null,
  recordedAt: '2026-11-21T10:00:00.000Z',
  revisedAt: null,
  retractedAt: null,
  passages: [{ id: 't:p', documentId: 't:doc', start: 3, end: 9, sha256: 'ab12', locator: 'paragraph 2' }],
  respondsTo: [],
  respondedToBy: [],
  ...given,
});

/** A network in which every name, note and label is hostile, with ties beside each other and every kind of date. */
export function hostileFile(): NetworkFile {
  const nodes = HOSTILE.map((name, index) =>
    exportNode(`n${index}`, { name, note: name, unnamed: index === 3, ties: index }),
  );
  nodes.push(
    exportNode('swap', { class: 'event', kind: 'Swap', name: 'Swap', date: '2015', bounds: year(2015) }),
  );
  const bounds = [
    UNKNOWN,
    year(2015),
    { ...UNKNOWN, fromMin: '2001-01-01' },
    { ...UNKNOWN, toMax: '2003-12-31' },
  ];
  const ties = HOSTILE.map((label, index) =>
    exportTie(`n${index}`, `n${(index + 1) % HOSTILE.length}`, {
      label,
      role: label,
      bounds: bounds[index % bounds.length] ?? UNKNOWN,
      inferred: index % 2 === 0,
      claims: index,
      origins: index % 3,
    }),
  );
  ties.push(exportTie('n0', 'n1', { id: 't:second', status: 'disputed' }));
  ties.push(exportTie('n0', 'swap', { id: 't:part', type: 'PARTICIPATED_IN' }));
  const claims = HOSTILE.map((text, at) =>
    exportClaim(`c${at}`, { tieId: ties[at]?.id ?? null, paraphrase: text, quote: text }),
  );
  claims.forEach(({ id }, at) => Object.assign(ties[at] ?? {}, { claimIds: [id] }));
  return {
    format: 'relata-network',
    version: 2,
    about: {
      title: HOSTILE[0] ?? '',
      scope: 'view',
      madeAt: '2026-11-22T10:00:00.000Z',
      program: 'Relata',
      address: null,
      lens: {
        words: 'Held in 2015, as told by everyone.',
        on: true,
        asked: SceneLens.parse({ asOf: '2015-06-01' }),
      },
      filters: [
        { words: 'Only disputed ties', filter: { by: 'evidence', on: true, what: 'disputed', show: 'only' } },
      ],
      datasets: [{ id: 't', title: '=Tiny\n// x', version: 'abcdef0123456789' }],
      counts: { nodes: nodes.length, ties: ties.length, unheld: 0 },
      leftOut: ['3 ties told only by others'],
      inferred: [],
      cannot: ['Texts of documents.'],
    },
    nodes,
    ties,
    claims,
    sources: [
      { ...SOURCE, dataset: 't', note: HOSTILE[1] ?? null, first: claims.length, told: claims.length },
    ],
    documents: [],
  };
}

/** A drawing with these names beside each other, tied in a row. */
export const sceneOf = (names: readonly string[]): DrawnScene => ({
  nodes: names.map((name, at) => ({
    id: `t:n${at}`,
    at: [at * 160, (at % 3) * 90],
    size: 30,
    shape: 'ellipse',
    fill: '#4a525b',
    stroke: '#4a525b',
    label: [name],
    font: 12.5,
  })),
  lines: names.slice(1).map((name, at) => ({
    id: `t:tie${at}`,
    from: `t:n${at}`,
    to: `t:n${at + 1}`,
    colour: '#aa0000',
    width: 2,
    dash: '8 5',
    arrow: 'full',
    label: name,
    bend: 20,
  })),
  legend: names.map((label) => ({ label, line: { colour: '#aa0000', width: 2, dash: null } })),
  caption: ['Lens: Held in 2015', ...names],
  title: names.join(' '),
  description: names.join(' '),
  paper: '#fbfaf7',
  ink: '#1d2126',
  quiet: '#5d646c',
  font: 'sans-serif',
});
