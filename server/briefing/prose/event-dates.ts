import type { Claim } from '#contract/evidence.ts';
import { edtfInWords } from '#words/dates.ts';
import { toldAs } from './manner.ts';
import type { SourceNames } from './source-names.ts';

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
    const who = toldAs(names, of);
    const not = one?.polarity === 'denies' ? 'not ' : '';
    const when =
      dates.length === 1 && not === '' ? '' : `${not}${edtfInWords(one?.attribute?.value ?? '')}, `;
    return `${when}${who}`;
  });
  return `${dates.length === 1 ? ', ' : ': '}${told.join('; ')}`;
}
