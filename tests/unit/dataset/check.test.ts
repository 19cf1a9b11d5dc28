import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { counted } from '#words/counts.ts';
import { checkDataset } from '../../../server/dataset/check.ts';
import type { Fault } from '../../../server/dataset/tables/faults.ts';
import { newDataset } from '../../../server/dataset/new.ts';
import { locate } from '../../../server/dataset/locate.ts';
import { type Copy, copyOfTiny, datasetIn, TINY } from '../../support/datasets.ts';

let tiny: Copy;
beforeEach(async () => {
  tiny = await copyOfTiny();
});
afterEach(() => tiny.remove());

const faults = async (): Promise<Fault[]> => (await checkDataset(tiny.dir)).faults;
/** `claims.csv:4 validTo` with the message, of every fault. */
const brief = async (): Promise<string[]> =>
  (await faults()).map(
    ({ severity, file, line, column, message }) => `${severity} ${file}:${line} ${column}: ${message}`,
  );

/** Changes the whole text of a file. */
const all = async (file: string, by: (text: string) => string): Promise<void> => {
  const path = join(tiny.dir, file);
  await writeFile(path, by(await readFile(path, 'utf8')));
};

/** Writes a further column at the end of a table of one-line rows. */
const withColumn = (file: string, name: string, cells: Record<string, string>): Promise<void> =>
  all(file, (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((row, index) => `${row},${index === 0 ? name : (cells[row.slice(0, row.indexOf(','))] ?? '')}\n`)
      .join(''),
  );
const warnings = async (): Promise<string[]> => (await brief()).filter((one) => one.startsWith('warning'));

test('the example is sound', async () => {
  expect(await checkDataset(TINY)).toMatchObject({ faults: [], content: { package: { name: 'tiny' } } });
});

describe('one fault each, with its file, line and column', () => {
  const HEAD = 'id,tie,subject,property,value,low,high,unit,place,period,polarity,modality,hedge,basis';
  test.each<[string, (copy: Copy) => Promise<void>, string]>([
    [
      'an unknown id',
      (c) => c.edit('ties.csv', 'quarrel,FOUGHT,lantern-guild', 'quarrel,FOUGHT,lanten-guild'),
      'error ties.csv:2 subject: There is no “lanten-guild” in actors.csv or events.csv.',
    ],
    [
      'a wrong kind',
      (c) =>
        c.edit('ties.csv', 'quarrel,FOUGHT,lantern-guild,tide-guild', 'quarrel,FOUGHT,lantern-guild,skerry'),
      'error ties.csv:2 object: “skerry” is of kind City; FOUGHT allows Actor as object.',
    ],
    [
      'an unknown kind',
      (c) => c.edit('actors.csv', 'pell,Person', 'pell,Ferryman'),
      'error actors.csv:12 kind: The vocabulary has no kind “Ferryman” under actorKinds.',
    ],
    [
      'an unknown type',
      (c) => c.edit('ties.csv', 'quarrel,FOUGHT', 'quarrel,FOUHGT'),
      'error ties.csv:2 type: The vocabulary has no tie type “FOUHGT”.',
    ],
    [
      'an unknown role',
      (c) => c.edit('ties.csv', 'exchange-of-captives,mediator', 'exchange-of-captives,referee'),
      'error ties.csv:15 role: Exchange knows no role “referee”.',
    ],
    [
      'a missing side',
      (c) =>
        c.edit('ties.csv', 'exchange-of-captives,released,lantern-guild', 'exchange-of-captives,released,'),
      'error ties.csv:12 side: The role released has sides.',
    ],
    [
      'a side too many',
      (c) => c.edit('ties.csv', 'exchange-of-captives,mediator,', 'exchange-of-captives,mediator,tide-guild'),
      'error ties.csv:15 side: The role mediator has no sides.',
    ],
    [
      'a day that does not exist',
      (c) => c.edit('claims.csv', '1907-02-02', '1907-02-30'),
      'error claims.csv:4 validFrom: “1907-02-30” is not a date.',
    ],
    [
      'an end before its start',
      (c) => c.edit('claims.csv', ',1907-02-02,,', ',1907-02-02,1907-01,'),
      'error claims.csv:4 validTo: The end 1907-01 is before the start 1907-02-02.',
    ],
    [
      'an interval where a moment belongs',
      (c) => c.edit('claims.csv', ',1907-02-02,,', ',1907-02/1907-03,,'),
      'error claims.csv:4 validFrom: “1907-02/1907-03” is an interval.',
    ],
    [
      'an observation before the start',
      (c) => c.edit('claims.csv', ',1907-02-02,,,', ',1907-02-02,,1906,'),
      'error claims.csv:4 observedAt: It is observed in 1906, before its start 1907-02-02.',
    ],
    [
      'a claim without source',
      (c) => c.drop('attributions.csv', 'sol-fenn,'),
      'error claims.csv:40 id: The claim has no source.',
    ],
    [
      'a claim without anchor',
      (c) => c.edit('claims.csv', ',kin,,Sol may', ',,,Sol may'),
      'error claims.csv:40 passages: The cell is empty.',
    ],
    [
      'a gap in a chain',
      (c) => c.edit('attributions.csv', 'hask-spied,3', 'hask-spied,4'),
      'error attributions.csv:57 hop: The chain has a hop 4 and no hop 3.',
    ],
    [
      'a span out of range',
      (c) => c.edit('passages.csv', 'plan,almanac,1669,1739', 'plan,almanac,1669,99999'),
      'error passages.csv:21 end: The span ends at 99999; the document has 1740 code points.',
    ],
    [
      'a span that is not what it was',
      (c) => c.edit('passages.csv', 'plan,almanac,1669', 'plan,almanac,1668'),
      'error passages.csv:21 sha256: The text from 1668 to 1739 has another SHA-256.',
    ],
    [
      'a span that ends where it starts',
      (c) => c.edit('passages.csv', 'plan,almanac,1669,1739', 'plan,almanac,1669,1669'),
      'error passages.csv:21 end: The span ends (1669) where it starts (1669) or before.',
    ],
    [
      'a changed text',
      (c) => c.append('texts/skerry-almanac.txt', 'More.'),
      'error documents.csv:2 sha256: The bytes of texts/skerry-almanac.txt have another SHA-256.',
    ],
    [
      'a duplicate id',
      (c) => c.append('sources.csv', 'marsh,person,Another,,'),
      'error sources.csv:10 id: The id “marsh” stands already in sources.csv, line 4.',
    ],
    [
      'one id for a tie and an actor',
      (c) => c.append('actors.csv', 'quarrel,Person,no,Quarrel,'),
      'error ties.csv:2 id: The id “quarrel” stands already in actors.csv, line 17.',
    ],
    [
      'a tie that no claim carries',
      (c) => c.append('ties.csv', 'idle,PAID,pell,oda-brink,,'),
      'error ties.csv:29 id: No claim carries the tie “idle”.',
    ],
    [
      'a missing reason',
      (c) => c.edit('claims.csv', '"He is called a warden, and votes in the council."', ''),
      'error claims.csv:30 basisReason: basis is inferred, and no reason is given.',
    ],
    [
      'an unknown attribute',
      (c) => c.edit('claims.csv', 'deckhands,size', 'deckhands,sise'),
      'error claims.csv:36 property: The vocabulary has no attribute “sise”.',
    ],
    [
      'a number without a number',
      (c) => c.edit('claims.csv', 'size,,40', 'size,many,'),
      'error claims.csv:36 low: size is a number.',
    ],
    [
      'bounds the wrong way round',
      (c) => c.edit('claims.csv', 'freed,,5,5', 'freed,,5,4'),
      'error claims.csv:21 high: The upper bound 4 is less than the lower bound 5.',
    ],
    [
      'a quotation that is not there',
      (c) => c.edit('claims.csv', 'I never saw a coin of theirs', 'I never saw a penny of theirs'),
      'error claims.csv:32 quote: The quotation does not stand in the claim’s passages.',
    ],
    [
      'a quotation too long',
      (c) => c.edit('documents.csv', 'skerry-almanac.txt,', 'skerry-almanac.txt,3'),
      'error claims.csv:32 quote: The quotation has 7 words; 3 are allowed.',
    ],
    [
      'a wrong word',
      (c) => c.edit('claims.csv', 'asserts,possibility,Perhaps', 'asserts,possible,Perhaps'),
      'error claims.csv:40 modality: “possible” is not one of fact, assessment, allegation, possibility, plan, demand, recommendation.',
    ],
    [
      'a wrong header',
      (c) => c.edit('claims.csv', HEAD, HEAD.replace('hedge', 'hedges')),
      'error claims.csv:1 hedges: There is no column “hedges” in claims.csv.',
    ],
    [
      'an unknown family',
      (c) => c.edit('vocabulary.json', '"family": "kinship"', '"family": "kinshp"'),
      'error vocabulary.json:405 tieTypes.10.family: There is no family “kinshp”.',
    ],
    [
      'an end that neither lives nor dies',
      (c) =>
        c.edit(
          'vocabulary.json',
          '"happening": true,\n      "whereabouts"',
          '"living": ["subject"],\n      "whereabouts"',
        ),
      'error vocabulary.json:440 tieTypes.12.living.0: The subject of TOOK_PLACE_IN is never an actor, and neither dies nor is dissolved.',
    ],
    [
      'whereabouts at what is no place',
      (c) =>
        c.edit('vocabulary.json', '"family": "kinship",', '"family": "kinship",\n      "whereabouts": true,'),
      'error vocabulary.json:406 tieTypes.10.whereabouts: The object of KIN_OF is never a place.',
    ],
    [
      'a colour that is none',
      (c) => c.edit('vocabulary.json', '#b2182b', 'red'),
      'error vocabulary.json:153 families.0.colour.light: Invalid string: must match pattern /^#[0-9a-f]{6}$/',
    ],
    [
      'a view of somebody unknown',
      (c) => c.edit('views.json', '"father-aumer"', '"father-aumr"'),
      'error views.json:7 0.steps.0: There is no “father-aumr” in this dataset.',
    ],
    [
      'an alias that two share',
      (c) => c.append('names.csv', 'teo-marsh,Hask,short,en,'),
      'warning names.csv:7 name: “Hask” is a name of “teo-marsh” and of “jon-hask”.',
    ],
    [
      'an unused passage',
      (c) =>
        c
          .edit('claims.csv', 'quarrel;exchange', 'exchange')
          .then(() => c.edit('claims.csv', ',quarrel,,The two', ',exchange,,The two')),
      'warning passages.csv:2 id: No claim rests on the passage “quarrel”.',
    ],
    [
      'a source that says nothing',
      (c) => c.append('sources.csv', 'mute,person,Mute,,'),
      'warning sources.csv:10 id: The source “mute” says nothing.',
    ],
    [
      'a twin tie',
      async (c) => {
        await c.append('ties.csv', 'ode-again,MEMBER_OF,lars-ode,deckhands,,');
        await c.append(
          'claims.csv',
          `ode-again,ode-again${','.repeat(9)}asserts,fact,,stated,,,,,stated,,,stated,,forty,,Again.`,
        );
        await c.append('attributions.csv', 'ode-again,1,almanac,writes,stated,,no');
      },
      'warning ties.csv:29 id: The tie “ode-again” is the same as “ode-deckhand”, at the same time.',
    ],
    [
      'an unknown file',
      (c) => writeFile(join(c.dir, 'clams.csv'), ''),
      'warning clams.csv:null null: No part of a dataset; it is not read.',
    ],
    [
      'a control character',
      (c) => c.edit('actors.csv', 'A ferryman', 'A\u0000ferryman'),
      'error actors.csv:12 note: A control character, U+0000.',
    ],
    [
      'a control character of the second set',
      (c) => c.edit('actors.csv', 'A ferryman', 'A\u0085ferryman'),
      'error actors.csv:12 note: A control character, U+0085.',
    ],
    [
      'a character that turns the text',
      (c) => c.edit('actors.csv', 'A ferryman', 'A \u202eferryman'),
      'warning actors.csv:12 note: U+202E stands here unseen, and changes the direction of the text.',
    ],
    [
      'a character that turns a title',
      (c) => c.edit('datapackage.json', '"title": "', '"title": "\u2066'),
      'warning datapackage.json:4 title: U+2066 stands here unseen, and changes the direction of the text.',
    ],
  ])('%s', async (_name, break_, expected) => {
    await break_(tiny);
    expect(await brief()).toContain(expected);
  });
});

test('a side has a basis of its own, with its reason, where there is a side', async () => {
  await withColumn('claims.csv', 'sideBasis', { 'exchange-hask': 'inferred', quarrel: 'stated' });
  expect(await brief()).toStrictEqual([
    'error claims.csv:2 sideBasis: The claim is about no part on a side.',
    'error claims.csv:17 sideReason: sideBasis is inferred, and no reason is given.',
  ]);
});

describe('an inferred date that is looser than what else is told', () => {
  const RANGE = '[1907-04..1907-06]';
  const loosen = (id: string, range = RANGE, basis = 'inferred'): Promise<void> =>
    all('claims.csv', (text) =>
      text.replace(
        new RegExp(`^(${id},.*),1907-05-04,1907-05-04,,inferred,`, 'm'),
        `$1,${range},${range},,${basis},`,
      ),
    );

  test('than the date of the event, and with it whatever has that date for the same reason', async () => {
    await loosen('exchange-varn');
    await tiny.edit('claims.csv', ',,,1907-04,inferred,', `,,,${RANGE},inferred,`);
    expect(await warnings()).toStrictEqual([
      `warning claims.csv:9 observedAt: It is dated ${RANGE} for the same reason as “exchange-varn”, whose date is too loose.`,
      'warning claims.csv:15 validFrom: The date is inferred, and looser than 1907-05-04, which “exchange-date” gives.',
    ]);
  });
  test.each<[string, string, string]>([
    ['what the source states so loosely', RANGE, 'stated'],
    ['what is as exact as the source', '1907-05', 'inferred'],
  ])('%s is no fault', async (_name, range, basis) => {
    await loosen('exchange-varn', range, basis);
    expect(await warnings()).toStrictEqual([]);
  });
  test('than another date of the same tie', async () => {
    await loosen('exchange-place');
    await all('claims.csv', (text) => text.replace(/^exchange-date,.*\n/m, ''));
    await all('attributions.csv', (text) => text.replace(/^exchange-date,.*\n/m, ''));
    await tiny.append(
      'claims.csv',
      `place-too,exchange-place${','.repeat(9)}asserts,fact,,stated,,1907-05-05,1907-05-05,,stated,,,stated,,forty,,There.`,
    );
    await tiny.append('attributions.csv', 'place-too,1,almanac,writes,stated,,no');
    expect(await warnings()).toStrictEqual([
      'warning claims.csv:22 validFrom: The date is inferred, and looser than 1907-05-05, which “place-too” gives.',
    ]);
  });
  test('than the day on which it was told as done', async () => {
    await loosen('exchange-varn', '[1907-05..1909]');
    await all('claims.csv', (text) => text.replace(/^exchange-date,.*\n/m, ''));
    await all('attributions.csv', (text) => text.replace(/^exchange-date,.*\n/m, ''));
    expect(await warnings()).toStrictEqual([
      'warning claims.csv:14 validTo: It may have happened until 1909-12-31, and was told by 1907-12-31 as done.',
    ]);
  });
  test('than the day by which what was founded is told of', async () => {
    await tiny.edit('vocabulary.json', '"name": "BACKED",', '"name": "BACKED", "founds": true,');
    await tiny.edit(
      'claims.csv',
      'deckhands-backed,,,,,,,,,asserts,fact,,stated,,,,,stated,,',
      'deckhands-backed,,,,,,,,,asserts,fact,,stated,,[1906..1907],[1906..1907],,inferred,Once.,',
    );
    expect(await warnings()).toStrictEqual([
      'warning claims.csv:35 validTo: It may have been founded until 1907-12-31, and “varn-seized” tells of it as there by 1907-02-02.',
    ]);
  });
});

describe('a note, which is ours', () => {
  test.each<[string, string, string, string[]]>([
    [
      'of order in time',
      'Later a ferryman.',
      '',
      ['“Later” tells an order in time, and no claim is named that says so.'],
    ],
    ['of rank', 'The chief ferryman.', '', ['“chief” tells a rank, and no claim is named that says so.']],
    [
      'of cause',
      'Out of work because of it.',
      '',
      ['“because” tells a cause, and no claim is named that says so.'],
    ],
    ['with the claim', 'Later a ferryman.', 'occupation-pell', []],
    [
      'of what one source alone tells as hearsay',
      'He knows that Hask had spied.',
      'hask-spied',
      ['“hask-spied” is told as allegation at most, and put as a fact.'],
    ],
    [
      'of what Marsh alone tells',
      'He saw six captives freed.',
      'six-freed',
      ['“six-freed” is told by marsh alone, who is not named.'],
    ],
    ['that names him', 'He saw six captives freed, as Marsh did.', 'six-freed', []],
    ['of what is denied', 'He knows no coin.', 'dray-not-paid', []],
  ])('%s', async (_name, note, claims, expected) => {
    await tiny.edit('actors.csv', 'A ferryman.', note);
    await withColumn('actors.csv', 'noteClaims', { pell: claims });
    expect(await warnings()).toStrictEqual(expected.map((one) => `warning actors.csv:12 note: ${one}`));
  });
  test('the sentence of a view as well', async () => {
    await tiny.edit(
      'views.json',
      'Who held whom, and how they came free',
      'Who held whom, and then came free',
    );
    expect(await warnings()).toStrictEqual([
      'warning views.json:5 0.sentence: “then” tells an order in time, and no claim is named that says so.',
    ]);
    await tiny.edit('views.json', '"steps"', '"claims": ["exchange-varn"], "steps"');
    expect(await brief()).toStrictEqual([]);
    await tiny.edit('views.json', '"exchange-varn"', '"exchange-varm"');
    expect((await brief())[0]).toBe(
      'error views.json:6 0.claims: There is no “exchange-varm” in claims.csv.',
    );
  });
});

test('a group is named by its own name, or by two of its members', async () => {
  await tiny.edit('actors.csv', 'deckhands,Group,yes', 'deckhands,Group,no');
  const one =
    'warning actors.csv:15 unnamed: The group “deckhands” counts as named, and has no name of its own, nor two members who are named.';
  expect(await warnings()).toStrictEqual([one]);
  await tiny.append('names.csv', 'deckhands,the Forty,name,en,');
  expect(await warnings()).toStrictEqual([]);
  await tiny.edit('actors.csv', 'deckhands,Group,no', 'deckhands,Group,yes');
  expect(await warnings()).toStrictEqual([
    'warning actors.csv:15 unnamed: The group “deckhands” counts as unnamed, and the sources name it, or two of its members.',
  ]);
});

test('that somebody else than the author wrote a passage is inferred, unless it says so', async () => {
  await tiny.edit('attributions.csv', 'quarrel,1,almanac,writes,stated,', 'quarrel,1,marsh,writes,stated,');
  expect(await warnings()).toStrictEqual([
    'warning attributions.csv:2 basis: “marsh” wrote this and is not the author of the document; does the passage say so?',
  ]);
  await tiny.edit('attributions.csv', 'quarrel,1,marsh,writes,stated,', 'quarrel,1,marsh,writes,inferred,');
  expect(await brief()).toStrictEqual([
    'error attributions.csv:2 reason: The source is inferred, and no reason is given.',
  ]);
});

test('bytes that are not UTF-8 are told by line, and others faults with them', async () => {
  await writeFile(
    join(tiny.dir, 'names.csv'),
    Buffer.from('entity,name,kind,lang,note\npell,Ol\xe9,short,en,\nnobody,X,short,en,\n', 'latin1'),
  );
  expect(await brief()).toEqual(
    expect.arrayContaining([
      'error names.csv:2 null: The byte at position 35 is not UTF-8.',
      'error names.csv:3 entity: There is no “nobody” in actors.csv or places.csv or events.csv.',
    ]),
  );
});

describe('a table that cannot be read in whole brings no faults after its own', () => {
  test.each<[string, () => Promise<void>, string[]]>([
    [
      'a quotation mark in an unquoted cell',
      () => tiny.edit('claims.csv', '189X,..,,stated', '189X,..,,sta"ted'),
      ['error claims.csv:3 validBasis: A quotation mark stands inside an unquoted cell.'],
    ],
    [
      'a lone quotation mark before a cell',
      () => tiny.edit('claims.csv', 'varn-pilots,,,,,,,,,asserts', 'varn-pilots,,,,,,,,,"asserts'),
      ['error claims.csv:3 polarity: The cell opens with a quotation mark, and another stands inside it.'],
    ],
    [
      'a quotation mark that is never closed',
      () => tiny.append('claims.csv', 'x,"y'),
      ['error claims.csv:47 tie: The quotation mark that opens the cell is never closed.'],
    ],
    [
      'a wrong header',
      () => tiny.edit('events.csv', 'kind', 'knd'),
      [
        'error events.csv:1 kind: The column “kind” is missing.',
        'error events.csv:1 knd: There is no column “knd” in events.csv.',
      ],
    ],
    [
      'semicolons',
      () => all('actors.csv', (text) => text.replaceAll(',', ';')),
      ['error actors.csv:1 null: The columns are not separated by commas.'],
    ],
    [
      'a comma too few',
      () => tiny.edit('actors.csv', 'pell,Person,no', 'pell,Person'),
      ['error actors.csv:12 null: The line has 4 cells where the header has 5.'],
    ],
    [
      'a byte in another encoding',
      () =>
        readFile(join(tiny.dir, 'actors.csv'), 'utf8').then((text) =>
          writeFile(
            join(tiny.dir, 'actors.csv'),
            Buffer.concat([
              Buffer.from(text.slice(0, text.indexOf('pell,'))),
              Buffer.from('pell,Person,no,P\xe9ll,\n', 'latin1'),
            ]),
          ),
        ),
      [expect.stringMatching(/^error actors.csv:12 null: The byte at position \d+ is not UTF-8.$/)],
    ],
    [
      'no file',
      () => rm(join(tiny.dir, 'passages.csv')),
      ['error passages.csv:null null: The file is missing.'],
    ],
    ['an empty file', () => all('sources.csv', () => ''), ['error sources.csv:1 null: The file is empty.']],
  ])('%s', async (_name, break_, expected) => {
    await break_();
    expect(await brief()).toEqual(expected);
  });

  test('other faults are told after those of form', async () => {
    await tiny.edit('sources.csv', 'name', 'nam');
    await tiny.append('names.csv', 'nobody,X,short,en,');
    expect((await brief()).map((fault) => fault.split(':')[0])).toEqual([
      'error sources.csv',
      'error sources.csv',
      'error names.csv',
    ]);
  });
});

describe('whether dates are stated', () => {
  const sol = ',stated,,,,,stated,,1907,inferred,The almanac is of 1907.,kin,';
  test('need not be said where there are none, and loads as stated', async () => {
    await tiny.edit('claims.csv', sol, ',stated,,,,,,,,,,kin,');
    expect(await brief()).toEqual([]);
    const claim = (await datasetIn(tiny.dir)).claims.find(({ id }) => id === 'tiny:sol-fenn');
    expect(claim).toMatchObject({
      validBasis: 'stated',
      validReason: null,
      saidBasis: 'stated',
      saidOn: null,
    });
  });

  test('is asked for beside a date', async () => {
    await tiny.edit('claims.csv', sol, ',stated,,,,1906,,,1907,,,kin,');
    expect((await faults()).map(({ column, message, mend }) => [column, message, mend])).toEqual([
      [
        'saidBasis',
        'The claim has a date in saidOn, but not whether it is stated.',
        'Write stated or inferred.',
      ],
      [
        'validBasis',
        'The claim has a date in observedAt, but not whether it is stated.',
        'Write stated or inferred.',
      ],
    ]);
  });

  test('a list of words is told in the mend', async () => {
    await tiny.edit('claims.csv', ',asserts,possibility,Perhaps', ',,possibility,Perhaps');
    expect((await faults()).map(({ mend }) => mend)).toEqual(['Write one of: asserts, denies.']);
  });
});

test('faults are counted in words', () => {
  expect([counted(1, 'error'), counted(0, 'error'), counted(2, 'warning')]).toEqual([
    '1 error',
    '0 errors',
    '2 warnings',
  ]);
});

test('a place that acts is a fault once', async () => {
  await tiny.append('ties.csv', 'acting,PAID,skerry,pell,,');
  expect((await brief()).filter((fault) => fault.includes('ties.csv:29 subject'))).toEqual([
    expect.stringContaining('“skerry” is of kind City; PAID allows'),
  ]);
});

test('a row in several lines counts its lines, and each fault says how to mend it', async () => {
  await tiny.append('actors.csv', 'two-lines,Person,no,"Two\nLines",\nlast,Persom,no,Last,');
  expect((await faults()).find(({ column }) => column === 'kind')).toEqual({
    severity: 'error',
    file: 'actors.csv',
    line: 19,
    column: 'kind',
    message: 'The vocabulary has no kind “Persom” under actorKinds.',
    mend: 'Write one of Person, Guild, PublicBody, Group. Did you mean “Person”?',
  });
});

test('with an error nothing may be loaded; with a warning it may', async () => {
  await tiny.append('names.csv', 'teo-marsh,Hask,short,en,');
  expect((await checkDataset(tiny.dir)).content).not.toBeNull();
  await tiny.append('names.csv', 'nobody,Hask,short,en,');
  expect((await checkDataset(tiny.dir)).content).toBeNull();
});

test('a new dataset is sound, and only asks for its title', async () => {
  const dir = join(tiny.dir, 'new-one');
  await newDataset(dir);
  const { faults: found, content } = await checkDataset(dir);
  expect(found).toMatchObject([{ severity: 'warning', file: 'datapackage.json', line: 4, column: 'title' }]);
  expect(content?.views).toMatchObject([{ id: 'start', steps: [{ do: 'show', ids: ['new-one:example'] }] }]);
});

test('words are found whatever the white space between them, in code points', async () => {
  const [span, ...more] = locate(await checkDataset(tiny.dir), 'almanac', ' Perhaps   Sol has\nkin ');
  expect(more).toEqual([]);
  expect(span).toMatchObject({ locator: 'paragraph 5', text: 'Perhaps Sol has kin' });
  const kin = (await checkDataset(tiny.dir)).files.rows.passages.find(({ cells }) => cells['id'] === 'kin');
  expect(String(span?.start)).toBe(kin?.cells['start']);
});
