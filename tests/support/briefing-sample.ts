import { Briefing, type BriefingRequest, type Run, type Sentence, type Sign } from '#contract/briefing.ts';
import type { House } from '#contract/house.ts';
import { readFileSync } from 'node:fs';

const name = (text: string): Run => ({ text, is: 'name' });
const REPORT = new URL('../../server/briefing/houses/report/house.json', import.meta.url);

/** A sentence, in which names stand in stars: "*Mara Olsen* owned *the Aster*". */
export function said(
  text: string,
  cites: readonly number[] = [],
  more: Partial<Omit<Sentence, 'runs' | 'cites'>> = {},
): Sentence {
  const runs = text.split('*').map((part, at): Run => (at % 2 === 1 ? name(part) : { text: part }));
  const written = runs.filter((run) => run.text !== '');
  return { runs: written, cites: [...cites], mark: 'fact', signs: [], edited: false, ...more };
}
const judged = (text: string, cites: readonly number[] = []): Sentence =>
  said(text, cites, { mark: 'judgement' });
const signed = (text: string, cites: readonly number[], ...signs: Sign[]): Sentence =>
  said(text, cites, { signs });

export const LONG = 'Donaudampfschifffahrtsgesellschaftskapitaenswitwe'.repeat(3);
const DOT = (x: number, y: number, text: string): string =>
  `<circle cx="${x}" cy="${y}" r="26" fill="#dfe7ee" stroke="#26384a" stroke-width="3"/><text x="${x}" y="${y + 48}" font-family="Source Sans 3, DejaVu Sans" font-size="20" text-anchor="middle">${text}</text>`;
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 760" width="900" height="760"><rect width="900" height="760" fill="#fff"/><path d="M150 140 L450 380 L760 150 M450 380 L200 620 M450 380 L720 600" stroke="#7a3b12" stroke-width="4" fill="none"/><path d="M150 140 L760 150" stroke="#7a3b12" stroke-width="4" stroke-dasharray="12 8"/>${DOT(150, 140, 'Mara Olsen')}${DOT(760, 150, 'Port of Vell')}${DOT(450, 380, 'Aster Shipping')}${DOT(200, 620, 'مريم الحداد')}${DOT(720, 600, 'Joint inquiry of 2019')}</svg>`;

const NOTES = Array.from({ length: 16 }, (_, at) => ({
  n: at + 1,
  documentId: at % 3 === 2 ? 'vell:ledger' : 'vell:inquiry',
  letter: at % 3 === 2 ? 'B' : 'A',
  locator: at === 15 ? '' : `paragraph ${at + 4}`,
  quotes:
    at === 7
      ? []
      : at % 4 === 0
        ? [
            `the berth fee of quarter ${at + 1} was waived on the word of the harbour office`,
            `nobody at the office recalls who asked`,
          ]
        : [`entry ${at + 1} names the vessel and the master, with no cargo declared on arrival`],
  claims: at === 0 ? [1, 2] : [at + 2],
  checked: 'matches' as const,
}));

const SECTIONS: Briefing['sections'] = [
  {
    name: 'bottom-line',
    title: 'Bottom line',
    blocks: [
      {
        block: 'text',
        sentences: [
          judged(
            'Aster Shipping ran the three night calls at Vell for somebody else, and the port knew it. Who paid remains open.',
            [1],
          ),
        ],
      },
    ],
  },
  {
    name: 'key-judgements',
    title: 'Key judgements',
    blocks: [
      {
        block: 'list',
        ordered: true,
        items: [
          [
            judged(
              'We judge it likely (55–80 %) that the harbour office waived the fees on purpose.',
              [3, 4, 5],
            ),
            judged('Our confidence is moderate, since both accounts come from parties to the lawsuit.'),
          ],
          [
            judged('We judge it very likely (80–95 %) that Mara Olsen signed for all three calls.', [6]),
            judged('Our confidence is high, since three origins name her independently.'),
          ],
        ],
      },
      {
        block: 'text',
        sentences: [
          said('Likelihood after ICD 203; confidence is stated apart from it.', [], { mark: 'method' }),
        ],
      },
    ],
  },
  {
    name: 'alternatives',
    title: 'Alternatives',
    blocks: [
      {
        block: 'list',
        ordered: false,
        items: [
          [judged('The calls were a clerical error that nobody hid. We would then see the fees paid later.')],
        ],
      },
    ],
  },
  {
    name: 'would-change',
    title: 'What would change this',
    blocks: [
      {
        block: 'list',
        ordered: false,
        items: [
          [
            said('The ledger of Vell is genuine.', [], { mark: 'assumption' }),
            said('If it is not, the second judgement falls.', [], { mark: 'assumption' }),
          ],
          [said('A payment from Aster to the harbour office would settle who asked.')],
        ],
      },
    ],
  },
  {
    name: 'basis',
    title: 'Sources',
    blocks: [
      {
        block: 'text',
        sentences: [
          said(
            'All from two documents: the report of the joint inquiry, which cites Olsen and the harbour office, and the ledger of Vell.',
            [],
            { mark: 'method' },
          ),
        ],
      },
    ],
  },
  {
    name: 'picture',
    title: 'The picture',
    blocks: [
      {
        block: 'picture',
        caption: 'Who was tied to whom at Vell, 2017 to 2019. Dashed: disputed.',
        alt: 'Five actors and six ties. Aster Shipping stands in the middle.',
        svg: PICTURE,
        width: 900,
        height: 760,
      },
    ],
  },
  {
    name: 'key-facts',
    title: 'Key facts',
    blocks: [
      {
        block: 'facts',
        rows: [
          { label: 'Vessels', cell: [said('The *Aster* and the *Ibn Battuta*', [7])] },
          {
            label: 'Calls',
            cell: [signed('Three, all at night, in the spring of 2018', [8], 'date-inferred')],
          },
          { label: 'Master', cell: [said('*Mara Olsen*, also written *مارا أولسن*', [6])] },
          { label: 'Registered agent', cell: [said(`*${LONG}*`, [9])] },
        ],
      },
    ],
  },
  {
    name: 'disputes',
    title: 'What is disputed',
    blocks: [
      {
        block: 'table',
        caption: 'Did the office know of the calls?',
        head: ['', 'The harbour office', 'Mara Olsen'],
        rows: [
          [
            [said('Account')],
            [signed('It heard of them in 2019.', [10], 'disputed')],
            [signed('It asked for them.', [11], 'disputed', 'hedged')],
          ],
          [
            [said('Stake')],
            [said('Answers for the waived fees.')],
            [said('Faces a charge of her own.', [12])],
          ],
          [
            [said('In words')],
            [said('“nobody recalls who asked”', [1])],
            [said('“they rang me twice”', [11])],
          ],
        ],
      },
    ],
  },
  {
    name: 'chronology',
    title: 'What happened when',
    blocks: [
      {
        block: 'table',
        caption: 'Calls and what followed',
        head: ['When', 'What'],
        rows: Array.from({ length: 9 }, (_, at) => [
          [said(`${at + 3} March 2018`)],
          [
            said(
              `*Aster Shipping* called at *Vell* for the ${at + 1}th time with *王小明* on board, and left before the office opened.`,
              [3 + (at % 10)],
            ),
          ],
        ]),
      },
    ],
  },
  {
    name: 'ties',
    title: 'Who is tied to whom',
    blocks: [
      { block: 'heading', text: 'Ownership', id: 'ownership' },
      {
        block: 'list',
        ordered: false,
        items: [
          [said('*Mara Olsen* owned *Aster Shipping* with *مريم الحداد* and *דוד לוי*.', [2, 3, 4, 5])],
          [signed('*Joint inquiry of 2019* may have questioned *Sari Vance*.', [13], 'possible', 'inferred')],
          [
            said('In our words, the office looked away.', [14], { edited: true }),
            signed('It kept no minutes.', [15, 16, 17], 'inferred'),
          ],
        ],
      },
    ],
  },
];

const sentence = said('*Mara Olsen* mastered the *Aster*', [6]);
const ANNEX: Briefing['annex'] = [
  {
    name: 'timeline',
    title: 'Timeline',
    blocks: [
      {
        block: 'timeline',
        caption: 'Ties in time',
        bars: [
          {
            label: [sentence],
            written: '2017/2019-05',
            from: '2017-01-01',
            certainFrom: '2018-01-01',
            certainTo: '2018-12-31',
            to: '2019-05-31',
          },
          {
            label: [said('*Aster* called at *Vell*', [3])],
            written: '[2018..2019]',
            from: '2018-01-01',
            certainFrom: null,
            certainTo: null,
            within: ['2018-01-01', '2019-12-31'],
            to: '2019-12-31',
          },
          {
            label: [said('*Vell* was a free port', [4])],
            written: '..2018',
            from: null,
            certainFrom: '2018-03-04',
            certainTo: '2018-03-04',
            to: null,
          },
        ],
      },
    ],
  },
  { name: 'claims', title: 'Claims', blocks: [{ block: 'references' }] },
  {
    name: 'made',
    title: 'How to make it again',
    blocks: [
      { block: 'code', language: 'sh', text: 'npm run briefing -- --request briefing.jsonl --out brief.pdf' },
    ],
  },
];

const CITATIONS: Briefing['citations'] = Array.from({ length: 17 }, (_, at) => ({
  n: at + 1,
  claimId: `vell:c${at + 1}`,
  paraphrase: `Call ${at + 1} was not declared.`,
  quote: at % 2 === 0 ? 'no cargo declared on arrival' : null,
  who: at % 2 === 0 ? 'the harbour office, cited by the joint inquiry' : 'Mara Olsen',
  grade: at === 0 ? 'B2' : null,
  ...(at === 0 && { gradeReason: 'told to a court' }),
  passages: [
    {
      id: `vell:p${at}`,
      documentId: at % 3 === 2 ? 'vell:ledger' : 'vell:inquiry',
      document: at % 3 === 2 ? 'Ledger of Vell' : 'Report of the joint inquiry',
      locator: `paragraph ${at + 3}`,
      start: 100 * at,
      end: 100 * at + 60,
      sha256: 'a'.repeat(64),
      checked: 'matches' as const,
    },
  ],
}));

const REQUEST = {
  template: 'network',
  title: 'The night calls at Vell',
  question: 'Who ran the night calls at Vell, and who looked away?',
  by: 'A. Analyst',
  caveat: 'UNCLASSIFIED // OSINT',
  about: { ids: ['vell:aster'] },
} as const;

const warning = (id: string, answer: string | null = null) => ({
  id,
  rule: 'vague',
  sentence: 'It may be so.',
  detail: 'Say how likely.',
  answer,
});

/** How a sample differs from the one that most tests want: its request, its house style, its warnings. */
export interface Wanted {
  request?: Partial<BriefingRequest>;
  house?: Partial<House>;
  open?: number;
  sections?: Briefing['sections'];
  notes?: Briefing['notes'];
  documents?: Briefing['documents'];
  leftOut?: Briefing['leftOut'];
}

/** A network brief by hand: it holds every kind of block, sign and script, and leans on no data. */
export function sampleBriefing({ request = {}, house = {}, open = 3, ...parts }: Wanted = {}): Briefing {
  const report: object = JSON.parse(readFileSync(REPORT, 'utf8'));
  return Briefing.parse({
    format: 'relata-briefing',
    version: 2,
    madeAt: '2026-11-30T12:00:00Z',
    request: { ...REQUEST, ...request },
    house: { ...report, ...house },
    front: {
      kind: 'Network brief',
      handling: 'UNCLASSIFIED // OSINT',
      by: 'A. Analyst',
      day: '30 November 2026',
      cutOff: 'Information up to 31 May 2021',
      through: 'Held at any time, as told by the harbour office.',
    },
    sections: SECTIONS,
    notes: NOTES,
    documents: [
      {
        letter: 'A',
        id: 'vell:inquiry',
        text: 'Joint inquiry, The night calls at Vell, 4 May 2020, read on 3 June 2026',
      },
      { letter: 'B', id: 'vell:ledger', text: 'Harbour office of Vell, Ledger, 2018' },
    ],
    leftOut: { facts: 12, claims: 31 },
    annex: ANNEX,
    datasets: [{ id: 'vell', title: 'The night calls', version: 'abc123' }],
    citations: CITATIONS,
    warnings: [
      ...Array.from({ length: open }, (_, at) => warning(`w${at}`)),
      warning('done', 'Said so by both'),
    ],
    claims: [],
    ranks: {},
    ...parts,
  });
}
