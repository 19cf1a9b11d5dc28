import { describe, expect, test } from 'vitest';
import {
  ActorDetails,
  Claim,
  DocumentDetails,
  DocumentText,
  EventDetails,
  PlaceDetails,
  SourceSummary,
  TieDetails,
} from '#contract/evidence.ts';
import { load } from '../../server/dataset/load.ts';
import { appOn } from '../support/app-on.ts';
import { startApp } from '../support/app.ts';
import { TINY, datasetIn, loadTiny } from '../support/datasets.ts';

const { app, db } = appOn(loadTiny, { texts: [`${TINY}/texts`] });

async function ask(path: string): Promise<unknown> {
  const { status, body } = await app.get(`/api/v1/${path}`);
  expect({ path, status }).toStrictEqual({ path, status: 200 });
  return body;
}

const tie = async (id: string) => TieDetails.parse(await ask(`ties/tiny:${id}`));
const ids = (claims: readonly { id: string }[]) => claims.map(({ id }) => id.replace('tiny:', ''));

test('a claim, whole: who says so through whom, when, in which passage, and what it answers', async () => {
  expect(await ask('claims/tiny:varn-not-after')).toStrictEqual({
    id: 'tiny:varn-not-after',
    dataset: 'tiny',
    tieId: 'tiny:varn-second-spell',
    attribute: null,
    polarity: 'denies',
    modality: 'fact',
    hedge: null,
    basis: 'stated',
    basisReason: null,
    sideBasis: null,
    sideReason: null,
    paraphrase: 'The Tide Guild did not hold Varn after 9 March.',
    quote: null,
    chain: [
      {
        hop: 1,
        verb: 'writes',
        basis: 'stated',
        reason: null,
        independent: false,
        sources: [{ id: 'tiny:almanac', name: 'The Skerry Almanac', kind: 'outlet', actorId: null }],
      },
      {
        hop: 2,
        verb: 'says',
        basis: 'stated',
        reason: null,
        independent: false,
        sources: [{ id: 'tiny:tide', name: 'Tide Guild', kind: 'organization', actorId: 'tiny:tide-guild' }],
      },
    ],
    validFrom: '1907-03-09',
    validTo: null,
    observedAt: null,
    validBasis: 'inferred',
    validReason: 'The year is that of the spring the text begins with.',
    bounds: { fromMin: '1907-03-09', fromMax: '1907-03-09', toMin: '1907-03-09', toMax: null },
    saidOn: '1907',
    saidMin: '1907-01-01',
    saidMax: '1907-12-31',
    saidBasis: 'inferred',
    saidReason: 'The almanac is of 1907.',
    recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    revisedAt: null,
    retractedAt: null,
    passages: [
      {
        id: 'tiny:denial',
        documentId: 'tiny:almanac',
        start: 580,
        end: 674,
        sha256: '5fdefc1752b7ea413839031dcc8e8debdb269f0010d44f06799cf119cfc2a8d9',
        locator: 'paragraph 2',
      },
    ],
    respondsTo: [
      {
        claimId: 'tiny:varn-second-spell',
        stance: 'rejects',
        modality: 'fact',
        paraphrase: 'Varn was taken again on 20 March.',
        reason: null,
      },
    ],
    respondedToBy: [
      {
        claimId: 'tiny:empty-page',
        stance: 'does-not-refute',
        modality: 'assessment',
        paraphrase: 'The missing entry does not refute that Varn was held.',
        reason: 'She says that the denial does not settle it.',
      },
    ],
  });
});

test('joint speakers stand in one hop', async () => {
  const { chain } = Claim.parse(await ask('claims/tiny:exchange-aumer'));
  expect(chain.map(({ hop, sources }) => [hop, sources.map(({ name }) => name)])).toStrictEqual([
    [1, ['The Skerry Almanac']],
    [2, ['Oda Brink', 'Teo Marsh']],
  ]);
});

describe('a tie', () => {
  test('disputed: what asserts it before what denies it', async () => {
    const { tie: summary, subject, object, claims } = await tie('varn-second-spell');
    expect([summary.status, subject.name, object.name]).toStrictEqual([
      'disputed',
      'Tide Guild',
      'Ilse Varn',
    ]);
    expect(claims.map(({ polarity }) => polarity)).toStrictEqual(['asserts', 'asserts', 'denies']);
    expect(ids(claims).toSorted()).toStrictEqual(['empty-page', 'varn-not-after', 'varn-second-spell']);
  });

  test('with an attribute of its own', async () => {
    const { attributes, claims } = await tie('varn-first-spell');
    expect(attributes).toStrictEqual([
      {
        property: 'manner',
        disputed: false,
        accounts: [{ text: 'kept in a net loft', claimIds: ['tiny:loft-manner'] }],
      },
    ]);
    expect(ids(claims)).toContain('loft-manner');
  });

  test.each<[string, string, string[]]>([
    ['hask-lantern', 'denied', ['hask-lantern']],
    ['fenn-alliance', 'proposed', ['fenn-alliance']],
    ['sol-fenn', 'possible', ['sol-fenn']],
    ['exchange-of-captives~EXCHANGED_FOR~ilse-varn~jon-hask', 'asserted', ['hask-given', 'varn-given']],
    ['exchange-of-captives~RELEASED~tide-guild~ilse-varn', 'asserted', ['exchange-tide', 'exchange-varn']],
  ])('%s is %s, and rests on its claims', async (id, status, claimIds) => {
    const { tie: summary, claims } = await tie(id);
    expect({ id: summary.id, status: summary.status, claims: ids(claims) }).toStrictEqual({
      id: `tiny:${id}`,
      status,
      claims: claimIds,
    });
  });
});

test('an event: two counts of those freed stand side by side, and everyone has a part in it', async () => {
  const { node, names, attributes, participants } = EventDetails.parse(
    await ask('events/tiny:exchange-of-captives'),
  );
  expect([node.disputed, node.ties]).toStrictEqual([true, 9]);
  expect(names.map(({ name, kind }) => `${name} (${kind})`)).toStrictEqual([
    'Exchange of captives (name)',
    'the swap of 4 May (description)',
  ]);
  expect(attributes).toStrictEqual([
    {
      property: 'date',
      disputed: false,
      accounts: [{ text: '1907-05-04', claimIds: ['tiny:exchange-date'] }],
    },
    {
      property: 'freed',
      disputed: true,
      accounts: [
        { text: '5 captives', claimIds: ['tiny:five-freed'] },
        { text: '6 captives', claimIds: ['tiny:six-freed'] },
      ],
    },
  ]);
  expect(participants.map(({ node: who, tie: { role, side } }) => [role, side, who.name])).toStrictEqual([
    ['given', 'tiny:lantern-guild', 'Jon Hask'],
    ['given', 'tiny:tide-guild', 'Ilse Varn'],
    ['mediator', null, 'Father Aumer'],
    ['party', null, 'Lantern Guild'],
    ['party', null, 'Tide Guild'],
    ['released', 'tiny:lantern-guild', 'Jon Hask'],
    ['released', 'tiny:tide-guild', 'Ilse Varn'],
    ['released', 'tiny:tide-guild', 'a woman in grey'],
  ]);
});

test('an actor: every spelling, a stated minimum, and the source that it also is', async () => {
  const varn = ActorDetails.parse(await ask('actors/tiny:ilse-varn'));
  expect(varn.names.map(({ name, lang }) => [name, lang])).toStrictEqual([
    ['Ilse Varn', 'und'],
    ['Varn', 'en'],
    ['Ilsé Várn', 'und'],
    ['Илзе Варн', 'ru'],
  ]);
  expect(varn.source).toBeNull();
  const brink = ActorDetails.parse(await ask('actors/tiny:oda-brink'));
  expect(brink.source).toStrictEqual({
    id: 'tiny:brink',
    name: 'Oda Brink',
    kind: 'person',
    actorId: 'tiny:oda-brink',
  });
  const deckhands = ActorDetails.parse(await ask('actors/tiny:deckhands'));
  expect(deckhands.attributes.map(({ accounts }) => accounts[0]?.text)).toStrictEqual(['at least 40 people']);
});

test('a place: what contains it, the nearest first', async () => {
  const { within, counts } = PlaceDetails.parse(await ask('places/tiny:net-loft'));
  expect(within.map(({ name }) => name)).toStrictEqual(['Skerry', 'Marrow Sound']);
  expect(counts).toStrictEqual([
    { type: 'STAYED_IN', direction: 'in', role: null, kind: 'Person', total: 1 },
  ]);
});

test('sources, those who tell most first; who only passes on what others say is no first source', async () => {
  const sources = SourceSummary.array().parse(await ask('sources'));
  expect(sources.map(({ id, first, told }) => [id, first, told])).toStrictEqual([
    ['tiny:almanac', 27, 45],
    ['tiny:brink', 8, 9],
    ['tiny:marsh', 6, 6],
    ['tiny:dray', 1, 1],
    ['tiny:pell', 1, 1],
    ['tiny:rumour', 1, 1],
    ['tiny:sol', 1, 1],
    ['tiny:tide', 1, 1],
  ]);
});

describe('a document', () => {
  test('in the list, whole', async () => {
    expect(await ask('documents')).toStrictEqual([
      {
        id: 'tiny:almanac',
        dataset: 'tiny',
        title: 'The quarrel of the guilds',
        titleBasis: 'ours',
        author: 'The Skerry Almanac',
        publisher: 'The Skerry Almanac',
        publishedIn: null,
        translator: null,
        date: '1907',
        dateBasis: 'inferred',
        dateReason: 'It tells of the spring of 1907 and of plans for 1908.',
        retrieved: null,
        lang: 'en',
        sha256: 'f6c15db2ee6b8f75061bad622aa9a215e2e5e84dfc5367444054a68030ca4f8e',
        length: 1740,
        claims: 45,
        textSupplied: true,
      },
    ]);
  });

  test('its passages stand in the order of the text, each with its claims', async () => {
    const { passages } = DocumentDetails.parse(await ask('documents/tiny:almanac'));
    const starts = passages.map(({ passage }) => passage.start);
    expect(starts).toStrictEqual(starts.toSorted((a, b) => a - b));
    expect(passages).toHaveLength(20);
    expect(passages[4]).toStrictEqual({
      passage: {
        id: 'tiny:grey',
        documentId: 'tiny:almanac',
        start: 492,
        end: 579,
        sha256: 'add98f502a7660ff7d5fd0af010573f5916839a3d2e48b14bc4327f4b0eb5f56',
        locator: 'paragraph 2',
      },
      claims: [
        {
          id: 'tiny:grey-held',
          paraphrase: 'A woman in grey was held together with Varn in April.',
          tieId: 'tiny:grey-held',
          subjectId: null,
        },
      ],
    });
  });

  test('its text, where it is at hand, fits the passages', async () => {
    const { text } = DocumentText.parse(await ask('documents/tiny:almanac/text'));
    expect(Array.from(text)).toHaveLength(1740);
    expect(Array.from(text).slice(580, 595).join('')).toBe('The Tide Guild ');
  });

  test('without its text, it is said how to supply it', async () => {
    const bare = await startApp(db);
    const { status, body } = await bare.get('/api/v1/documents/tiny:almanac/text');
    expect({ status, body }).toMatchObject({
      status: 404,
      body: { code: 'not-found', detail: expect.stringContaining('RELATA_DOCUMENTS') },
    });
    await bare.close();
  });
});

test('a claim that left the files no longer counts, and can still be read', async () => {
  const tiny = await datasetIn(TINY);
  const gone = new Set(['tiny:six-freed', 'tiny:varn-not-after', 'tiny:empty-page']);
  await load(db, {
    ...tiny,
    version: 'shorter',
    claims: tiny.claims.filter(({ id }) => !gone.has(id)),
    attributions: tiny.attributions.filter(({ claimId }) => !gone.has(claimId)),
    responses: tiny.responses.filter(
      ({ claimId, respondsTo }) => !gone.has(claimId) && !gone.has(respondsTo),
    ),
  });
  const { attributes } = EventDetails.parse(await ask('events/tiny:exchange-of-captives'));
  expect(attributes.at(-1)?.accounts).toStrictEqual([{ text: '5 captives', claimIds: ['tiny:five-freed'] }]);
  const { tie: summary, claims } = await tie('varn-second-spell');
  expect([summary.status, ids(claims)]).toStrictEqual(['asserted', ['varn-second-spell']]);
  expect(claims[0]?.respondedToBy).toStrictEqual([]);
  expect(Claim.parse(await ask('claims/tiny:six-freed')).retractedAt).not.toBeNull();
});
