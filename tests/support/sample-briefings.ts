import { briefingEndpoints } from '#contract/briefing-endpoints.ts';
import type { Asked } from '../../server/briefing/briefings.ts';

/** A briefing as an analyst would have it made: with an answer, judgements and what would change them. */
export interface Sample {
  name: string;
  /** the most pages that it may take in print, without what is only for checking */
  pages: number;
  asked: Asked;
}

const ARTICLE = 'al-qaeda-iran:';
const claims = (...ids: string[]): string[] => ids.map((id) => `${ARTICLE}${id}`);

const asked = (request: object): Asked =>
  briefingEndpoints.draftBriefing.body.parse({
    by: 'M. Keller',
    caveat: 'UNCLASSIFIED // OSINT',
    ...request,
  });

const title = (question: string) => ({ title: question, question });

/** Five of the article and one of the quarrel of the guilds. */
export const SAMPLES: readonly Sample[] = [
  {
    name: 'network',
    pages: 5,
    asked: asked({
      template: 'network',
      ...title('Who was exchanged in 2015, and who says so?'),
      about: {},
      authored: {
        bottomLine:
          'Iran let five or six senior members of al-Qaeda go in 2015, in return for a diplomat. Two of them had to stay in Iran; whether as prisoners is disputed between the two men who tell of it.',
        keyJudgements: [
          {
            text: 'Saif al-Adl and Abu Muhammad al-Masri remained in Iran after the exchange',
            likelihood: 'very likely',
            confidence: 'moderate',
            confidenceReason:
              'opponents in the quarrel agree on it, although both are read through one author',
            restsOn: claims('c27-04', 'c27-05', 'c27-11', 'c27-12', 'c33-04', 'c33-10'),
          },
          {
            text: 'six men came free',
            likelihood: 'likely',
            confidence: 'low',
            confidenceReason: 'nobody names the sixth man, and both who say six are read through one author',
            restsOn: claims('c19-01', 'c25-01', 'c50-01', 'c26-21', 'c26-28'),
          },
        ],
        alternatives: [
          {
            text: 'Sari Shihab, whom the press alone names, is one of the two companions whom Atoun does not name; then a single man is in doubt.',
            indicators: 'A list of names by one of the men who were released.',
          },
        ],
        settles: [
          {
            dispute: `${ARTICLE}exchange-2015 released-by-iran`,
            text: 'the names of the two companions who went to Syria',
          },
        ],
      },
    }),
  },
  {
    name: 'profile',
    pages: 3,
    asked: asked({
      template: 'person',
      ...title('Who is Saif al-Adl, and was he free in Iran?'),
      about: { focus: `${ARTICLE}saif-al-adl` },
      authored: {
        bottomLine:
          'Saif al-Adl came out of Iranian detention in 2015 and, by both sides of a quarrel, was not let out of the country. One side calls him a prisoner in 2017, the other says that he lives freely but for the ban on travel.',
        keyJudgements: [
          {
            text: 'Saif al-Adl was still in Iran at the end of 2017',
            likelihood: 'very likely',
            confidence: 'moderate',
            confidenceReason: 'opponents agree on it and nobody contradicts',
            restsOn: claims('c27-05', 'c33-04', 'c33-05'),
          },
        ],
        alternatives: [
          {
            text: 'He moved freely, and the ban on travel was a courtesy.',
            indicators: 'A sighting of him outside Iran.',
          },
        ],
      },
    }),
  },
  {
    name: 'event',
    pages: 4,
    asked: asked({
      template: 'event',
      ...title('What happened in the exchange of 2015?'),
      about: { focus: `${ARTICLE}exchange-2015` },
      authored: {
        bottomLine:
          'Iran and al-Qaeda exchanged prisoners in 2015: five or six members of al-Qaeda for one Iranian diplomat.',
        keyJudgements: [
          {
            text: 'the exchange cost al-Qaeda more than it brought',
            likelihood: 'likely',
            confidence: 'low',
            confidenceReason: 'the author alone weighs it, with hindsight',
            restsOn: claims('c49-01', 'c49-03'),
          },
        ],
      },
    }),
  },
  {
    name: 'dispute',
    pages: 3,
    asked: asked({
      template: 'dispute',
      ...title('How many did Iran release in 2015: five or six?'),
      about: { dispute: `${ARTICLE}exchange-2015 released-by-iran` },
      authored: {
        bottomLine:
          'Six is the better supported number: two accounts give it, and the press gives five names. Two of the six are counted and never named.',
        keyJudgements: [
          {
            text: 'Iran released six men',
            likelihood: 'likely',
            confidence: 'low',
            confidenceReason: 'nobody names the sixth man, and both who say six are read through one author',
            restsOn: claims('c19-01', 'c25-01', 'c50-01'),
          },
        ],
        settles: [
          {
            dispute: `${ARTICLE}exchange-2015 released-by-iran`,
            text: 'the names of the two companions who went to Syria',
          },
        ],
      },
    }),
  },
  {
    name: 'changes',
    pages: 5,
    asked: asked({
      template: 'changes',
      ...title('What changed between Iran and al-Qaeda from 2014 to 2018?'),
      about: { between: ['2014-01-01', '2018-01-01'] },
      authored: {
        bottomLine:
          'In 2015 Iran released leaders of al-Qaeda; whether two of them stayed detained is disputed. By October 2017 the branch in Syria had left al-Qaeda, against the will of these two.',
        keyJudgements: [
          {
            text: 'the separation would have come without the exchange',
            likelihood: 'roughly even chance',
            confidence: 'low',
            confidenceReason: 'one side of the quarrel tells how the vote went',
            restsOn: claims('c30-07', 'c24-08'),
          },
        ],
      },
    }),
  },
  {
    name: 'guilds',
    pages: 5,
    asked: asked({
      template: 'network',
      caveat: '',
      ...title('Who held whom in the quarrel of the guilds?'),
      about: {
        ids: [
          'tiny:tide-guild',
          'tiny:lantern-guild',
          'tiny:ilse-varn',
          'tiny:jon-hask',
          'tiny:woman-in-grey',
          'tiny:exchange-of-captives',
        ],
      },
      authored: {
        bottomLine: 'The Tide Guild held the pilot Varn at least once, in February 1907.',
        keyJudgements: [
          {
            text: 'Varn was held a second time',
            likelihood: 'likely',
            confidence: 'low',
            confidenceReason: 'one account denies it',
            restsOn: ['tiny:varn-second-spell', 'tiny:varn-not-after'],
          },
        ],
      },
    }),
  },
];
