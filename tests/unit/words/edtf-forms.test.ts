import { describe, expect, test } from 'vitest';
import { Lens } from '#contract/lens.ts';
import { edtfInWords, whenInWords } from '#words/dates.ts';
import { validInWords } from '#words/times.ts';
import { reachOf } from '../../../client/src/features/lens/time-modes.tsx';
import { parseEdtf } from '../../../server/evidence/edtf.ts';
import { boundsOf, boundsOfDate } from '../../../server/evidence/time.ts';
import type { LensClaim } from '../../../server/lens/claims.ts';
import { timeline } from '../../../server/lens/timeline.ts';

const CLAIM: Omit<LensClaim, 'bounds'> = {
  id: 'a:c',
  polarity: 'asserts',
  modality: 'fact',
  basis: 'stated',
  sideBasis: null,
  saidMin: null,
  saidMax: null,
  recorded: '2026-01-01',
  retracted: null,
  chain: { sources: ['a:x'], origins: ['a:x'] },
  first: ['a:x'],
};

/** The ends of the scale, and of how many of its bars the tie counts as certain, and of how many as possible. */
function sliderOf(bounds: LensClaim['bounds']): string {
  const tie = {
    id: 'a:t',
    dataset: 'a',
    type: 'MET',
    subjectId: 'a:1',
    objectId: 'a:2',
    role: null,
    side: null,
  };
  const evidence = {
    attributes: [],
    objections: new Map(),
    events: new Set<string>(),
    vocabularies: new Map(),
  };
  const ties = [{ ...tie, claims: [{ ...CLAIM, bounds }] }];
  const { bars, unit, undated } = timeline({ ...evidence, ties }, Lens.parse({}));
  const reach = reachOf(bars);
  if (reach === null) return undated.length === 1 ? 'undated' : 'nothing';
  const [certain, possible] = [bars.filter((bar) => bar.certain > 0), bars.filter((bar) => bar.possible > 0)];
  const ends = [reach.from, reach.to].map((day) => edtfInWords(day.slice(0, 4))).join('–');
  return `${ends}, ${bars.length} ${unit}s: ${certain.length} certain, ${possible.length} possible`;
}

/** The row of a date, as the table writes it. */
const found = (edtf: string): string[] => {
  const range = parseEdtf(edtf);
  const slider = sliderOf(boundsOfDate(edtf));
  return [edtf, range?.min ?? '–', range?.max ?? '–', edtfInWords(edtf), whenInWords(edtf), slider];
};
/**
 * Every form that the check accepts: as written, first and last day, as a noun, as one says when, and what the slider
 * shows of something that happened then, or lasted through an interval.
 */
const FORMS = `
# years
2015                     | 2015-01-01 | 2015-12-31 | 2015 | in 2015 | 2015–2015, 12 months: 0 certain, 12 possible
0476                     | 0476-01-01 | 0476-12-31 | 476 | in 476 | 476–476, 12 months: 0 certain, 12 possible
9999                     | 9999-01-01 | 9999-12-31 | 9999 | in 9999 | 9999–9999, 12 months: 0 certain, 12 possible
2015?                    | 2015-01-01 | 2015-12-31 | perhaps 2015 | perhaps in 2015 | 2015–2015, 12 months: 0 certain, 12 possible
2015~                    | 2015-01-01 | 2015-12-31 | about 2015 | in about 2015 | 2015–2015, 12 months: 0 certain, 12 possible
2015%                    | 2015-01-01 | 2015-12-31 | perhaps about 2015 | perhaps in about 2015 | 2015–2015, 12 months: 0 certain, 12 possible
?2015                    | 2015-01-01 | 2015-12-31 | perhaps 2015 | perhaps in 2015 | 2015–2015, 12 months: 0 certain, 12 possible
~2015                    | 2015-01-01 | 2015-12-31 | about 2015 | in about 2015 | 2015–2015, 12 months: 0 certain, 12 possible
%2015                    | 2015-01-01 | 2015-12-31 | perhaps about 2015 | perhaps in about 2015 | 2015–2015, 12 months: 0 certain, 12 possible
# months
2015-06                  | 2015-06-01 | 2015-06-30 | June 2015 | in June 2015 | 2015–2015, 30 days: 0 certain, 30 possible
2015-06?                 | 2015-06-01 | 2015-06-30 | perhaps June 2015 | perhaps in June 2015 | 2015–2015, 30 days: 0 certain, 30 possible
2015-06~                 | 2015-06-01 | 2015-06-30 | about June 2015 | in about June 2015 | 2015–2015, 30 days: 0 certain, 30 possible
2015-06%                 | 2015-06-01 | 2015-06-30 | perhaps about June 2015 | perhaps in about June 2015 | 2015–2015, 30 days: 0 certain, 30 possible
?2015-06                 | 2015-06-01 | 2015-06-30 | June 2015 (year uncertain) | in June 2015 (year uncertain) | 2015–2015, 30 days: 0 certain, 30 possible
2015?-06                 | 2015-06-01 | 2015-06-30 | June 2015 (year uncertain) | in June 2015 (year uncertain) | 2015–2015, 30 days: 0 certain, 30 possible
2015-~06                 | 2015-06-01 | 2015-06-30 | June 2015 (month approximate) | in June 2015 (month approximate) | 2015–2015, 30 days: 0 certain, 30 possible
# days
2015-06-01               | 2015-06-01 | 2015-06-01 | 1 June 2015 | on 1 June 2015 | 2015–2015, 1 days: 1 certain, 0 possible
2015-06-01?              | 2015-06-01 | 2015-06-01 | perhaps 1 June 2015 | perhaps on 1 June 2015 | 2015–2015, 1 days: 0 certain, 1 possible
2015-06-01~              | 2015-06-01 | 2015-06-01 | about 1 June 2015 | on or about 1 June 2015 | 2015–2015, 1 days: 0 certain, 1 possible
2015-06-01%              | 2015-06-01 | 2015-06-01 | perhaps about 1 June 2015 | perhaps on or about 1 June 2015 | 2015–2015, 1 days: 0 certain, 1 possible
?2015-06-01              | 2015-06-01 | 2015-06-01 | 1 June 2015 (year uncertain) | on 1 June 2015 (year uncertain) | 2015–2015, 1 days: 0 certain, 1 possible
2015-06?-01              | 2015-06-01 | 2015-06-01 | 1 June 2015 (year and month uncertain) | on 1 June 2015 (year and month uncertain) | 2015–2015, 1 days: 0 certain, 1 possible
2015-06-~01              | 2015-06-01 | 2015-06-01 | 1 June 2015 (day approximate) | on 1 June 2015 (day approximate) | 2015–2015, 1 days: 0 certain, 1 possible
2015?-06-~01             | 2015-06-01 | 2015-06-01 | 1 June 2015 (year uncertain, day approximate) | on 1 June 2015 (year uncertain, day approximate) | 2015–2015, 1 days: 0 certain, 1 possible
# unspecified digits
199X                     | 1990-01-01 | 1999-12-31 | the 1990s | in the 1990s | 1990–1999, 10 years: 0 certain, 10 possible
190X                     | 1900-01-01 | 1909-12-31 | the decade 1900 to 1909 | in the decade 1900 to 1909 | 1900–1909, 10 years: 0 certain, 10 possible
19XX                     | 1900-01-01 | 1999-12-31 | the century 1900 to 1999 | in the century 1900 to 1999 | 1900–1999, 100 years: 0 certain, 100 possible
1XXX                     | 1000-01-01 | 1999-12-31 | the millennium 1000 to 1999 | in the millennium 1000 to 1999 | 1000–1999, 1000 years: 0 certain, 1000 possible
1X9X                     | 1090-01-01 | 1999-12-31 | a year written 1X9X | in a year written 1X9X | 1090–1999, 910 years: 0 certain, 910 possible
199X-XX                  | 1990-01-01 | 1999-12-31 | the 1990s | in the 1990s | 1990–1999, 10 years: 0 certain, 10 possible
199X-06                  | 1990-06-01 | 1999-06-30 | June of some year of the 1990s | in June of some year of the 1990s | 1990–1999, 10 years: 0 certain, 10 possible
199X-1X                  | 1990-10-01 | 1999-12-31 | October, November or December of some year of the 1990s | in October, November or December of some year of the 1990s | 1990–1999, 10 years: 0 certain, 10 possible
199X-06-01               | 1990-06-01 | 1999-06-01 | 1 June of some year of the 1990s | on 1 June of some year of the 1990s | 1990–1999, 10 years: 0 certain, 10 possible
2015-XX                  | 2015-01-01 | 2015-12-31 | 2015 | in 2015 | 2015–2015, 12 months: 0 certain, 12 possible
2015-XX-XX               | 2015-01-01 | 2015-12-31 | 2015 | in 2015 | 2015–2015, 12 months: 0 certain, 12 possible
2015-1X                  | 2015-10-01 | 2015-12-31 | October, November or December 2015 | in October, November or December 2015 | 2015–2015, 92 days: 0 certain, 92 possible
2015-X1                  | 2015-01-01 | 2015-11-30 | January or November 2015 | in January or November 2015 | 2015–2015, 11 months: 0 certain, 11 possible
2015-XX-15               | 2015-01-15 | 2015-12-15 | the 15th of some month of 2015 | on the 15th of some month of 2015 | 2015–2015, 12 months: 0 certain, 12 possible
2015-06-XX               | 2015-06-01 | 2015-06-30 | June 2015 | in June 2015 | 2015–2015, 30 days: 0 certain, 30 possible
2015-06-1X               | 2015-06-10 | 2015-06-19 | a day from 10 to 19 June 2015 | on a day from 10 to 19 June 2015 | 2015–2015, 10 days: 0 certain, 10 possible
2015-06-X1               | 2015-06-01 | 2015-06-21 | 1, 11 or 21 June 2015 | on 1, 11 or 21 June 2015 | 2015–2015, 21 days: 0 certain, 21 possible
199X?                    | 1990-01-01 | 1999-12-31 | perhaps the 1990s | perhaps in the 1990s | 1990–1999, 10 years: 0 certain, 10 possible
199X-06~                 | 1990-06-01 | 1999-06-30 | about June of some year of the 1990s | in about June of some year of the 1990s | 1990–1999, 10 years: 0 certain, 10 possible
2015-0X                  | 2015-01-01 | 2015-09-30 | a month from January to September 2015 | in a month from January to September 2015 | 2015–2015, 9 months: 0 certain, 9 possible
2015-X5                  | 2015-05-01 | 2015-05-31 | May 2015 | in May 2015 | 2015–2015, 31 days: 0 certain, 31 possible
2015-XX-1X               | 2015-01-10 | 2015-12-19 | a day from the 10th to the 19th of some month of 2015 | on a day from the 10th to the 19th of some month of 2015 | 2015–2015, 12 months: 0 certain, 12 possible
2015-1X-15               | 2015-10-15 | 2015-12-15 | the 15th of October, November or December 2015 | on the 15th of October, November or December 2015 | 2015–2015, 62 days: 0 certain, 62 possible
2015-06-0X               | 2015-06-01 | 2015-06-09 | a day from 1 to 9 June 2015 | on a day from 1 to 9 June 2015 | 2015–2015, 9 days: 0 certain, 9 possible
2015-02-2X               | 2015-02-20 | 2015-02-28 | a day from 20 to 28 February 2015 | on a day from 20 to 28 February 2015 | 2015–2015, 9 days: 0 certain, 9 possible
2015-06-3X               | 2015-06-30 | 2015-06-30 | 30 June 2015 | on 30 June 2015 | 2015–2015, 1 days: 1 certain, 0 possible
199X-XX-01               | 1990-01-01 | 1999-12-01 | the 1st of some month of some year of the 1990s | on the 1st of some month of some year of the 1990s | 1990–1999, 10 years: 0 certain, 10 possible
201X-02-29               | 2012-02-29 | 2016-02-29 | 29 February of some year of the 2010s | on 29 February of some year of the 2010s | 2012–2016, 49 months: 0 certain, 49 possible
2015-06-XX?              | 2015-06-01 | 2015-06-30 | perhaps June 2015 | perhaps in June 2015 | 2015–2015, 30 days: 0 certain, 30 possible
# parts of a year
2015-21?                 | 2015-02-01 | 2015-12-31 | perhaps spring 2015 | perhaps in spring 2015 | 2015–2015, 11 months: 0 certain, 11 possible
2015-21                  | 2015-02-01 | 2015-12-31 | spring 2015 | in spring 2015 | 2015–2015, 11 months: 0 certain, 11 possible
2015-22                  | 2014-11-01 | 2016-04-30 | summer 2015 | in summer 2015 | 2014–2016, 18 months: 0 certain, 18 possible
2015-23                  | 2015-02-01 | 2015-12-31 | autumn 2015 | in autumn 2015 | 2015–2015, 11 months: 0 certain, 11 possible
2015-24                  | 2014-11-01 | 2016-04-30 | winter 2015 | in winter 2015 | 2014–2016, 18 months: 0 certain, 18 possible
2015-25                  | 2015-02-01 | 2015-06-30 | spring 2015 (northern hemisphere) | in spring 2015 (northern hemisphere) | 2015–2015, 5 months: 0 certain, 5 possible
2015-26                  | 2015-05-01 | 2015-09-30 | summer 2015 (northern hemisphere) | in summer 2015 (northern hemisphere) | 2015–2015, 5 months: 0 certain, 5 possible
2015-27                  | 2015-08-01 | 2015-12-31 | autumn 2015 (northern hemisphere) | in autumn 2015 (northern hemisphere) | 2015–2015, 5 months: 0 certain, 5 possible
2015-28                  | 2014-11-01 | 2016-04-30 | winter 2015 (northern hemisphere) | in winter 2015 (northern hemisphere) | 2014–2016, 18 months: 0 certain, 18 possible
2015-29                  | 2015-08-01 | 2015-12-31 | spring 2015 (southern hemisphere) | in spring 2015 (southern hemisphere) | 2015–2015, 5 months: 0 certain, 5 possible
2015-30                  | 2014-11-01 | 2016-04-30 | summer 2015 (southern hemisphere) | in summer 2015 (southern hemisphere) | 2014–2016, 18 months: 0 certain, 18 possible
2015-31                  | 2015-02-01 | 2015-06-30 | autumn 2015 (southern hemisphere) | in autumn 2015 (southern hemisphere) | 2015–2015, 5 months: 0 certain, 5 possible
2015-32                  | 2015-05-01 | 2015-09-30 | winter 2015 (southern hemisphere) | in winter 2015 (southern hemisphere) | 2015–2015, 5 months: 0 certain, 5 possible
2015-33                  | 2015-01-01 | 2015-03-31 | the first quarter of 2015 | in the first quarter of 2015 | 2015–2015, 90 days: 0 certain, 90 possible
2015-34                  | 2015-04-01 | 2015-06-30 | the second quarter of 2015 | in the second quarter of 2015 | 2015–2015, 91 days: 0 certain, 91 possible
2015-35                  | 2015-07-01 | 2015-09-30 | the third quarter of 2015 | in the third quarter of 2015 | 2015–2015, 92 days: 0 certain, 92 possible
2015-36                  | 2015-10-01 | 2015-12-31 | the fourth quarter of 2015 | in the fourth quarter of 2015 | 2015–2015, 92 days: 0 certain, 92 possible
2015-37                  | 2015-01-01 | 2015-04-30 | the first third of 2015 | in the first third of 2015 | 2015–2015, 4 months: 0 certain, 4 possible
2015-38                  | 2015-05-01 | 2015-08-31 | the second third of 2015 | in the second third of 2015 | 2015–2015, 4 months: 0 certain, 4 possible
2015-39                  | 2015-09-01 | 2015-12-31 | the last third of 2015 | in the last third of 2015 | 2015–2015, 4 months: 0 certain, 4 possible
2015-40                  | 2015-01-01 | 2015-06-30 | the first half of 2015 | in the first half of 2015 | 2015–2015, 6 months: 0 certain, 6 possible
2015-41                  | 2015-07-01 | 2015-12-31 | the second half of 2015 | in the second half of 2015 | 2015–2015, 6 months: 0 certain, 6 possible
# one of a set
[2015]                   | 2015-01-01 | 2015-12-31 | 2015 | in 2015 | 2015–2015, 12 months: 0 certain, 12 possible
[2015?]                  | 2015-01-01 | 2015-12-31 | perhaps 2015 | perhaps in 2015 | 2015–2015, 12 months: 0 certain, 12 possible
[2015,2017]              | 2015-01-01 | 2017-12-31 | 2015 or 2017 | in 2015 or in 2017 | 2015–2017, 36 months: 0 certain, 36 possible
[2015,2017-03,2019-06-01] | 2015-01-01 | 2019-06-01 | 2015, March 2017 or 1 June 2019 | in 2015, in March 2017 or on 1 June 2019 | 2015–2019, 5 years: 0 certain, 5 possible
[2015,~2017]             | 2015-01-01 | 2017-12-31 | 2015 or about 2017 | in 2015 or in about 2017 | 2015–2017, 36 months: 0 certain, 36 possible
[2015-21,2016]           | 2015-02-01 | 2016-12-31 | spring 2015 or 2016 | in spring 2015 or in 2016 | 2015–2016, 23 months: 0 certain, 23 possible
[2015..2017]             | 2015-01-01 | 2017-12-31 | some time between 2015 and 2017 | at some time between 2015 and 2017 | 2015–2017, 36 months: 0 certain, 36 possible
[2015-10..2015-12]       | 2015-10-01 | 2015-12-31 | some time between October and December 2015 | at some time between October and December 2015 | 2015–2015, 92 days: 0 certain, 92 possible
[2015-06-01..2015-07-15] | 2015-06-01 | 2015-07-15 | some time between 1 June 2015 and 15 July 2015 | at some time between 1 June 2015 and 15 July 2015 | 2015–2015, 45 days: 0 certain, 45 possible
[2015~..2017?]           | 2015-01-01 | 2017-12-31 | some time between about 2015 and perhaps 2017 | at some time between about 2015 and perhaps 2017 | 2015–2017, 36 months: 0 certain, 36 possible
[199X..2001]             | 1990-01-01 | 2001-12-31 | some time between the 1990s and 2001 | at some time between the 1990s and 2001 | 1990–2001, 12 years: 0 certain, 12 possible
[..2015]                 | –          | 2015-12-31 | some time before 2016 | at some time before 2016 | 2015–2015, 1 days: 0 certain, 1 possible
[..2015-06]              | –          | 2015-06-30 | some time before July 2015 | at some time before July 2015 | 2015–2015, 1 days: 0 certain, 1 possible
[..2015-06-30]           | –          | 2015-06-30 | some time before July 2015 | at some time before July 2015 | 2015–2015, 1 days: 0 certain, 1 possible
[..2015-06-15]           | –          | 2015-06-15 | 15 June 2015 or earlier | on 15 June 2015 or earlier | 2015–2015, 1 days: 0 certain, 1 possible
[..2015~]                | –          | 2015-12-31 | about 2015 or earlier | in about 2015 or earlier | 2015–2015, 1 days: 0 certain, 1 possible
[2015..]                 | 2015-01-01 | –          | 2015 or later | in 2015 or later | 2015–2015, 1 days: 0 certain, 1 possible
[2015-06-15..]           | 2015-06-15 | –          | 15 June 2015 or later | on 15 June 2015 or later | 2015–2015, 1 days: 0 certain, 1 possible
[2015?..]                | 2015-01-01 | –          | perhaps 2015 or later | perhaps in 2015 or later | 2015–2015, 1 days: 0 certain, 1 possible
[2015,2017..2018]        | 2015-01-01 | 2018-12-31 | 2015, or some time between 2017 and 2018 | in 2015, or at some time between 2017 and 2018 | 2015–2018, 48 months: 0 certain, 48 possible
[2015,2018..]            | 2015-01-01 | –          | 2015, or 2018 or later | in 2015, or in 2018 or later | 2015–2015, 1 days: 0 certain, 1 possible
[..2013,2015]            | –          | 2015-12-31 | some time before 2014, or 2015 | at some time before 2014, or in 2015 | 2015–2015, 1 days: 0 certain, 1 possible
# intervals
2013/2015                | 2013-01-01 | 2015-12-31 | from 2013 to 2015 | from 2013 to 2015 | 2013–2015, 36 months: 14 certain, 22 possible
2013-06/2015             | 2013-06-01 | 2015-12-31 | from June 2013 to 2015 | from June 2013 to 2015 | 2013–2015, 31 months: 20 certain, 11 possible
2013-06-01/2013-06-30    | 2013-06-01 | 2013-06-30 | from 1 June 2013 to 30 June 2013 | from 1 June 2013 to 30 June 2013 | 2013–2013, 30 days: 30 certain, 0 possible
2013?/2015~              | 2013-01-01 | 2015-12-31 | from perhaps 2013 to about 2015 | from perhaps 2013 to about 2015 | 2013–2015, 36 months: 0 certain, 36 possible
199X/2001                | 1990-01-01 | 2001-12-31 | from the 1990s to 2001 | from the 1990s to 2001 | 1990–2001, 12 years: 3 certain, 9 possible
2013-25/2013-27          | 2013-02-01 | 2013-12-31 | from spring 2013 (northern hemisphere) to autumn 2013 (northern hemisphere) | from spring 2013 (northern hemisphere) to autumn 2013 (northern hemisphere) | 2013–2013, 11 months: 3 certain, 8 possible
2015/..                  | 2015-01-01 | –          | from 2015 with no end given | from 2015 with no end given | 2015–2015, 12 months: 0 certain, 12 possible
2015/                    | 2015-01-01 | –          | from 2015 until an unknown time | from 2015 until an unknown time | 2015–2015, 12 months: 0 certain, 12 possible
../2015                  | –          | 2015-12-31 | until 2015 | until 2015 | 2015–2015, 12 months: 0 certain, 12 possible
/2015                    | –          | 2015-12-31 | until 2015 | until 2015 | 2015–2015, 12 months: 0 certain, 12 possible
2015~/..                 | 2015-01-01 | –          | from about 2015 with no end given | from about 2015 with no end given | 2015–2015, 1 days: 0 certain, 1 possible
2015/2015                | 2015-01-01 | 2015-12-31 | from 2015 to 2015 | from 2015 to 2015 | 2015–2015, 12 months: 0 certain, 12 possible
`;

describe('every form of a date that the check accepts', () => {
  const rows = FORMS.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  test.each(rows.map((line) => line.split('|').map((part) => part.trim())))('%s', (edtf = '', ...row) => {
    expect(parseEdtf(edtf)).not.toBeNull();
    expect(found(edtf)).toStrictEqual([edtf, ...row]);
  });

  test.each([
    [null, 'still so when it was said', '2017–2017, 12 months: 0 certain, 12 possible'],
    ['2015', 'from 2015 on, still so when it was said', '2015–2017, 25 months: 14 certain, 11 possible'],
  ])('.. is an end alone: from %s', (validFrom, words, slider) => {
    const time = { validFrom, validTo: '..', observedAt: null };
    expect(parseEdtf('..')).toStrictEqual({ min: null, max: null, kind: 'open', approximate: false });
    expect(validInWords(time)).toBe(words);
    expect(sliderOf(boundsOf({ ...time, saidOn: '2017' }))).toBe(slider);
  });
});

/** None of these reaches the page. Where the text of a note or an import holds one, it is shown as written. */
const REFUSED = `
20150601 201506 12015 42156 Y12015 -0500 0000 0050 199 19 201 2015-6 2015-13 2015-06-31 0XXX XXXX XXXX-06 199X-21
2015-06-01T10:00 2015-W12 2015-2X 2015-06-4X 2015-21-01 2015?? {2015,2016} {2015..2017} [..] ../.. / 2017/2015 [2015..2016]/2017 2015E3 1950S2
`;
test.each(REFUSED.trim().split(/\s+/))('%s is not accepted', (edtf) => {
  expect(parseEdtf(edtf)).toBeNull();
});
