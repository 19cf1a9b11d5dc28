import type { Scale } from './authored.ts';

/** One way of saying how likely something is; terms of two scales are never mixed. */
export interface LikelihoodScale {
  name: string;
  terms: readonly { term: string; range: string; also: readonly string[] }[];
}

/** ICD 203 (2015), section D.6.e; PHIA probability yardstick, Professional Head of Intelligence Assessment. */
export const SCALES: Record<Scale, LikelihoodScale> = {
  icd: {
    name: 'ICD 203',
    terms: [
      { term: 'almost no chance', range: '1–5 %', also: ['remote'] },
      { term: 'very unlikely', range: '5–20 %', also: ['highly improbable', 'highly improbably'] },
      { term: 'unlikely', range: '20–45 %', also: ['improbable', 'improbably'] },
      { term: 'roughly even chance', range: '45–55 %', also: ['roughly even odds'] },
      { term: 'likely', range: '55–80 %', also: ['probable', 'probably'] },
      {
        term: 'very likely',
        range: '80–95 %',
        also: ['highly probable', 'highly probably', 'very probably'],
      },
      { term: 'almost certain', range: '95–99 %', also: ['almost certainly', 'nearly certain'] },
    ],
  },
  phia: {
    name: 'the PHIA yardstick',
    terms: [
      { term: 'remote chance', range: '0–5 %', also: [] },
      { term: 'highly unlikely', range: '10–20 %', also: [] },
      { term: 'unlikely', range: '25–35 %', also: [] },
      { term: 'realistic possibility', range: '40–50 %', also: [] },
      { term: 'likely', range: '55–75 %', also: ['probable', 'probably'] },
      { term: 'highly likely', range: '80–90 %', also: [] },
      { term: 'almost certain', range: '95–100 %', also: ['almost certainly'] },
    ],
  },
};
