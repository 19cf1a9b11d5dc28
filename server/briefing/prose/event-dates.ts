import type { Claim } from '#contract/evidence.ts';
import { edtfInWords } from '#words/dates.ts';
import { according } from './manner.ts';
import { type SourceNames, speakAsMany } from './source-names.ts';

const BY: Partial<Record<Claim['modality'], (who: string, many: boolean) => string>> = {
  assessment: (who) => `in the judgement of ${who}`,
  allegation: (who, many) => `as ${who} ${many ? 'allege' : 'alleges'}`,
  possibility: (who) => `a possibility according to ${who}`,
  plan: (who) => `as planned, according to ${who}`,
  demand: (who) => `as demanded by ${who}`,
  recommendation: (who) => `as recommended by ${who}`,
};

/**
 * Who dates an event, to stand after its name: ", according to A", where the date stands beside it; of several dates ": 2015,
 * according to A; 2016, according to B".
 */
export function datedBy(names: SourceNames, claims: readonly Claim[]): string {
  const dates = [
    ...Map.groupBy(
      claims,
      ({ attribute, polarity, modality }) => `${polarity}|${modality}|${attribute?.value}`,
    ).values(),
  ];
  const told = dates.map((of) => {
    const [one] = of;
    const by = one === undefined ? undefined : BY[one.modality];
    const who = by === undefined ? according(names, of) : by(names.of(of), speakAsMany(of));
    const not = one?.polarity === 'denies' ? 'not ' : '';
    const when =
      dates.length === 1 && not === '' ? '' : `${not}${edtfInWords(one?.attribute?.value ?? '')}, `;
    return `${when}${who}`;
  });
  return `${dates.length === 1 ? ', ' : ': '}${told.join('; ')}`;
}
