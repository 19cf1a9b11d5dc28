import { describe, expect, test } from 'vitest';
import { sentencesOf, vagueWords } from '../../../server/briefing/checks/vague.ts';

/** Each says something definite, whatever words stand in it. */
const DEFINITE = [
  'Six men could not leave Iran.',
  'They could no longer travel.',
  'He could never return to Cairo.',
  'He could only leave with a permit.',
  'They could leave only after the exchange.',
  'They were freed so that they could join the council.',
  'He was held until he could be exchanged.',
  'Nobody could have known of the exchange.',
  'None of the five could travel.',
  'Iran told the two men that they could stay.',
  'He sent whatever he could.',
  'They couldn’t leave.',
  'It was not possible to leave.',
  'An escape was no longer possible.',
  'They left as soon as possible.',
  'The exchange made their release possible.',
  'The exchange made it possible for the five to leave.',
  'It was possible to leave only by sea.',
  'Where possible, each letter was dated.',
  'He could not possibly have written the letter in 2003.',
  'They were freed in May 2015.',
  'They were freed on 4 May 1907.',
  'May 2015 was the month of the exchange.',
  'In early may 2015 the five were freed.',
  'The exchange was agreed with Theresa May in London.',
  'They may only leave with a permit.',
  'He may not leave the country without consent.',
  'Under the terms of the agreement the two may stay.',
  'Nobody may enter the camp.',
  'The two are permitted to stay and may work.',
  'The court ruled that he may appeal.',
  'The naval might of Iran grew.',
  'They fought with all their might.',
  'Atoun says that the five were reportedly freed in Herat.',
  'According to the Commission he was allegedly in Tehran.',
  'Penzel suggests that the two stayed of their own will.',
  'It seemed to Atoun that the two were prisoners.',
  'His name appears in the list.',
  'He said to Iran that the two were guests.',
  'The statement reads “they may be free, perhaps”.',
  'The impossible terms were dropped.',
  'The mayor of Mayotte mightily resisted.',
  'He appeared to the public in 2019.',
  'It cannot possibly be so.',
];

const VAGUE: readonly (readonly [word: string, sentence: string])[] = [
  ['may', 'Iran may release them.'],
  ['may', 'He may not be in Iran.'],
  ['may', 'The two may have left in 2016.'],
  ['may', 'May be they left.'],
  ['may', 'They may well have been freed in May 2015.'],
  ['may', 'The court may be biased.'],
  ['may', 'Nobody may have noticed.'],
  ['might', 'They might return.'],
  ['might', 'He might have died.'],
  ['could', 'Iran could release the two.'],
  ['could', 'This could be the same man.'],
  ['could', 'He could have left before 2015.'],
  ['could', 'The man who leads it could also be al-Adl.'],
  ['possible', 'It is possible that he is in Iran.'],
  ['possible', 'It is only possible that he left.'],
  ['possible', 'A possible link to Iran was found.'],
  ['possible', 'An exchange is possible.'],
  ['possibly', 'He was possibly freed in 2015.'],
  ['perhaps', 'Perhaps six were freed.'],
  ['maybe', 'They were maybe five.'],
  ['reportedly', 'He was reportedly freed in 2015.'],
  ['reportedly', 'He was reportedly freed by Iran.'],
  ['allegedly', 'The two allegedly sat on the council.'],
  ['believed to', 'He is believed to lead al-Qaeda.'],
  ['thought to', 'The two are thought to be in Tehran.'],
  ['said to', 'He is said to have refused.'],
  ['it is believed', 'It is believed that he refused.'],
  ['suggests that', 'This suggests that he refused.'],
  ['suggest that', 'The letters suggest that he refused.'],
  ['cannot rule out', 'We cannot rule out a second exchange.'],
  ['cannot be ruled out', 'A second exchange cannot be ruled out.'],
  ['could not be excluded', 'A second exchange could not be excluded.'],
  ['seems', 'It seems that he refused.'],
  ['seemed', 'He seemed to agree.'],
  ['apparently', 'He apparently agreed.'],
  ['appears', 'He appears to have agreed.'],
  ['presumably', 'They presumably left by sea.'],
  ['potentially', 'This is potentially the same man.'],
  ['conceivably', 'He conceivably left.'],
  ['some believe', 'Some believe he refused.'],
  ['not unlikely', 'It is not unlikely that he refused.'],
  ['more likely than not', 'He more likely than not refused.'],
  ['most likely', 'He most likely refused.'],
  ['is a possibility', 'There is a possibility that he refused.'],
  ['is a good chance', 'There is a good chance of a second exchange.'],
];

describe('vague words by their sense', () => {
  test.each(DEFINITE)('definite: %s', (sentence) => {
    expect(vagueWords(sentence)).toStrictEqual([]);
  });
  test.each(VAGUE)('vague, “%s”: %s', (word, sentence) => {
    expect(vagueWords(sentence)).toStrictEqual([word]);
  });
  test('both ways there are forty sentences', () => {
    expect(Math.min(DEFINITE.length, VAGUE.length)).toBeGreaterThanOrEqual(40);
  });
  test('a word in several sentences of one text is named once, and a sentence that is definite excuses no other', () => {
    expect(vagueWords('He could not leave. He could return. She could too.')).toStrictEqual(['could']);
  });
  test('sentences are told apart', () => {
    expect(sentencesOf('We judge it likely (55–80 %). Our confidence is low.')).toHaveLength(2);
  });
});
