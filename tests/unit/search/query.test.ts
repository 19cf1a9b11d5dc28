import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { nameSearch } from '../../../server/search/query.ts';
import { skeleton } from '../../../server/search/skeleton.ts';

test('a word is looked for as it is, as a beginning, and with as many errors as its length bears', () => {
  expect(nameSearch('Saif')).toStrictEqual({
    folded: 'saif',
    words: ['saif'],
    strict: 'folded:"saif"^8 OR ((folded:saif^4 OR folded:saif*^2 OR folded:saif~1))',
    loose: '(folded:saif^4 OR folded:saif*^2 OR folded:saif~1)',
    foreign: false,
    consonants: { all: 'skeleton:"sf"^8 OR (skeleton:sf)', some: 'skeleton:sf' },
  });
  expect(nameSearch('ab')?.loose).toBe('(folded:ab^4 OR folded:ab*^2)');
  expect(nameSearch('leadership')?.loose).toContain('folded:leadership~2');
});

test.each([
  ['سيف العدل', 'Saif al-Adl'],
  ['أسامة بن لادن', 'Osama bin Laden'],
  ['الظواهري', 'al-Zawahiri'],
  ['القاعدة', 'al-Qaeda'],
  ['القاعدة', 'al-Qaida'],
  ['سلیمانی', 'Soleimani'],
  ['تهران', 'Tehran'],
  ['Сайф аль-Адль', 'Seif al-Adel'],
  ['بومبيو', 'Pompeo'],
  ['al-Kaida', 'al-Qaeda'],
])('%s has the consonants of %s', (typed, latin) => {
  expect(skeleton(typed)).toBe(skeleton(latin));
  expect(nameSearch(typed)?.consonants?.all).toContain(`skeleton:"${skeleton(latin)}"`);
});

test('a name is found whether it is written as one word or as two, and as it reads before another', () => {
  expect(nameSearch('alqaeda')?.strict).toContain('folded:qaeda~1');
  expect(nameSearch('hizb allah')?.strict).toContain('folded:hizballah~2');
  expect(nameSearch('حزب الله')?.consonants?.all).toContain(`skeleton:${skeleton('Hezbollah')}`);
  expect(nameSearch('جبهة النصرة')?.consonants?.all).toContain(`skeleton:"${skeleton('Jabhat al-Nusra')}"`);
});

test('one word is enough only where it tells something', () => {
  expect(nameSearch('the al-qaeda')?.loose).not.toMatch(/folded:(?:al|the)\b/);
  expect(nameSearch('al')?.loose).toContain('folded:al');
});

test('one consonant alone is nothing to search by', () => {
  expect(nameSearch('علي')).toMatchObject({ consonants: null });
});

test.each(['', '  ', '\u200b', '\u0000'])('%j leaves nothing to look for', (typed) => {
  expect(nameSearch(typed)).toBeNull();
});

test.each([
  ['"', 'u22'],
  ['*', 'u2a'],
  ['\\', 'u5c'],
  ['? ?', 'u3fu3f'],
  ['!!!', 'u21u21u21'],
  ['X', 'x'],
])('%s is looked for as a whole name', (typed, folded) => {
  expect(nameSearch(typed)).toMatchObject({
    folded,
    strict: `folded:"${folded}"^8`,
    loose: `folded:"${folded}"^8`,
  });
});

test('whatever is typed, nothing of it is syntax', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 200 }), (typed) => {
      for (const word of nameSearch(typed)?.words ?? []) expect(word).toMatch(/^[a-z0-9]+$/);
    }),
  );
});
