import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lens } from '#contract/lens.ts';
import { endpoints, type EndpointName } from '#contract/endpoints.ts';
import { Changes, Comparison, Disputes, LensAnswer, Timeline, LensNetwork } from '#contract/lens-answers.ts';
import { Subgraph } from '#contract/network.ts';
import { load } from '../../server/dataset/load.ts';
import type { Claim } from '../../server/dataset/model.ts';
import { appOn } from '../support/app-on.ts';
import { TINY, datasetIn, loadTiny } from '../support/datasets.ts';

const { app, db } = appOn(loadTiny);
const tiny = await datasetIn(TINY);
const everyone = [...tiny.actors, ...tiny.events, ...tiny.places].map(({ id }) => id);

type Asked = Partial<Lens>;

/** Asks, and holds the answer against the contract. */
async function ask(name: EndpointName, body: object): Promise<unknown> {
  const answer = await app.post(endpoints[name].path, body);
  expect({ name, status: answer.status, body: answer.body }).toMatchObject({ name, status: 200 });
  expect(endpoints[name].response.parse(answer.body)).toStrictEqual(answer.body);
  return answer.body;
}

const through = async (lens: Asked, more: { ids?: string[]; denied?: boolean } = {}) =>
  LensAnswer.parse(await ask('lens', { ids: everyone, lens, ...more }));
const short = (id: string): string => id.replace('tiny:', '');
const shown = ({ ties }: LensAnswer): string[] => ties.map(({ tie }) => short(tie.id)).toSorted();
const outBy = ({ leftOut }: LensAnswer, why: string): string[] =>
  leftOut.ties
    .filter((left) => left.why === why)
    .map(({ id }) => short(id))
    .toSorted();

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

test('a lens that lets everything through shows the projection, tie by tie', async () => {
  const projected = Subgraph.parse(await ask('subgraph', { ids: everyone }));
  const { ties, leftOut, nodes } = await through({});
  expect(ties.map(({ tie }) => tie).toSorted(byId)).toStrictEqual(projected.ties.toSorted(byId));
  expect(leftOut).toStrictEqual({
    counts: {
      untold: 0,
      denied: 1,
      proposed: 1,
      'not-held': 0,
      ended: 0,
      uncertain: 0,
      'other-time': 0,
      undated: 0,
    },
    ties: [
      { id: 'tiny:fenn-alliance', why: 'proposed' },
      { id: 'tiny:hask-lantern', why: 'denied' },
    ],
  });
  expect(nodes.filter(({ why }) => why !== null)).toStrictEqual([]);
});

test('what all deny is shown where it is asked for', async () => {
  const { ties } = await through({}, { denied: true });
  expect(ties.find(({ tie }) => tie.id === 'tiny:hask-lantern')?.tie.status).toBe('denied');
});

test('as told by one: what they say as first source, and who is in it', async () => {
  const answer = await through({ sources: ['tiny:marsh'] });
  expect(shown(answer)).toStrictEqual(['dray-paid', 'exchange-aumer', 'hask-given', 'varn-given']);
  expect(answer.leftOut.counts.untold).toBe(23);
  expect(
    answer.nodes
      .filter(({ why }) => why === null)
      .map(({ id }) => short(id))
      .toSorted(),
  ).toStrictEqual([
    'emil-dray',
    'exchange-of-captives',
    'father-aumer',
    'ilse-varn',
    'jon-hask',
    'tide-guild',
  ]);
  expect(answer.nodes.find(({ id }) => id === 'tiny:exchange-of-captives')?.attributes).toStrictEqual([
    {
      property: 'freed',
      label: expect.any(String),
      disputed: false,
      told: null,
      differs: [],
      accounts: [{ text: '6 captives', claimIds: ['tiny:six-freed'] }],
    },
  ]);
});

test('told by one alone, a disputed tie is asserted or denied', async () => {
  const rumour = await through({ sources: ['tiny:rumour'] });
  expect(rumour.ties.map(({ tie }) => [short(tie.id), tie.status, tie.modality, tie.claims])).toStrictEqual([
    ['dray-paid', 'asserted', 'allegation', 1],
  ]);
  const dray = await through({ sources: ['tiny:dray'] }, { denied: true });
  expect(dray.ties.map(({ tie }) => [short(tie.id), tie.status])).toStrictEqual([['dray-paid', 'denied']]);
});

test('told or relayed: whoever wrote the text relays everything', async () => {
  expect((await through({ sources: ['tiny:almanac'], relayed: true })).leftOut.counts.untold).toBe(0);
  expect((await through({ sources: ['tiny:brink'], relayed: true })).ties.map(({ tie }) => tie.id)).toContain(
    'tiny:hask-spied',
  );
  expect(outBy(await through({ sources: ['tiny:brink'] }), 'untold')).toContain('hask-spied');
});

const detained = async (asOf: string, lens: Asked = {}) => {
  const { ties } = await through({ asOf, ...lens });
  return ties
    .filter(({ tie }) => tie.type === 'DETAINED')
    .map(({ tie, held }) => `${short(tie.id)} ${held}`)
    .toSorted();
};

describe('as of a day', () => {
  test.each<[string, string[]]>([
    ['1907-02-01', ['grey-held possible']],
    ['1907-02-02', ['grey-held possible', 'varn-first-spell certain']],
    ['1907-03-09', ['grey-held possible', 'varn-first-spell certain']],
    ['1907-03-15', ['grey-held possible']],
    // From that day on, says one; another denies it, which takes no certainty away.
    ['1907-03-20', ['grey-held possible', 'varn-second-spell certain']],
    ['1907-03-21', ['grey-held possible', 'varn-second-spell possible']],
  ])('%s: Varn is held in two spells, and free between them', async (asOf, held) => {
    expect(await detained(asOf)).toStrictEqual(held);
  });

  test('what is left out says why', async () => {
    const answer = await through({ asOf: '1907-03-01', undated: false, certainty: 'certain' });
    expect(outBy(answer, 'not-held')).toContain('varn-second-spell');
    expect(outBy(answer, 'uncertain')).toContain('quarrel');
    expect(outBy(answer, 'undated')).toContain('deckhands-backed');
    expect(shown(answer)).toStrictEqual(['varn-first-spell']);
    const { counts, ties } = answer.leftOut;
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(ties.length);
    expect(answer.ties.length + ties.length).toBe(27);
  });

  test('undated ties are kept, marked and counted, unless they are unwanted', async () => {
    const kept = await through({ asOf: '1907-03-15' });
    const marked = kept.ties.filter(({ held }) => held === 'undated');
    expect(marked).toHaveLength(kept.undated);
    expect(marked.map(({ tie }) => short(tie.id))).toContain('deckhands-backed');
    const dropped = await through({ asOf: '1907-03-15', undated: false });
    expect(dropped.undated).toBe(kept.undated);
    expect(dropped.leftOut.counts.undated).toBe(kept.undated);
  });

  test('whoever took part in an event did so when it happened, by those who date it', async () => {
    const all = await through({ asOf: '1907-05-06' });
    expect(all.ties.find(({ tie }) => tie.id === 'tiny:vote-sol')?.held).toBe('certain');
    const before = await through({ asOf: '1907-05-05' });
    expect(outBy(before, 'not-held')).toContain('vote-sol');
    const marsh = await through({ asOf: '1907-05-04', sources: ['tiny:marsh'] });
    expect(marsh.ties.find(({ tie }) => tie.id === 'tiny:exchange-aumer')?.held).toBe('undated');
  });

  test('a range asks for some time in it', async () => {
    const { ties } = await through({ asOf: '1907-01-01/1907-12-31' });
    expect(ties.find(({ tie }) => tie.id === 'tiny:exchange-varn')?.held).toBe('certain');
    expect(ties.find(({ tie }) => tie.id === 'tiny:varn-first-spell')?.held).toBe('certain');
  });

  test('the other clocks: nothing was said before 1907, nor recorded before today', async () => {
    expect((await through({ asOf: '1906-12-31', clock: 'said' })).ties).toStrictEqual([]);
    expect((await through({ asOf: '1908-01-01', clock: 'said' })).ties).toHaveLength(25);
    expect((await through({ asOf: '2020-01-01', clock: 'recorded' })).ties).toStrictEqual([]);
    expect((await through({ asOf: '9000-01-01', clock: 'recorded' })).lens.clock).toBe('recorded');
    expect((await through({ asOf: '9000-01-01', clock: 'recorded' })).ties).toHaveLength(25);
  });
});

const spell = (id: string, from: string, to: string): Partial<Claim> => ({
  id,
  validFrom: from,
  validTo: to,
});

const pilotsHeld = async (asOf: string) => {
  const answer = await through({ asOf });
  const found = answer.ties.find(({ tie }) => tie.id === 'tiny:varn-pilots');
  return found?.held ?? outBy(answer, 'not-held').includes('varn-pilots');
};

describe('claims, never the projection', () => {
  beforeAll(async () => {
    const pattern = tiny.claims.find(({ id }) => id === 'tiny:varn-pilots');
    const [hop] = tiny.attributions.filter(({ claimId }) => claimId === 'tiny:varn-pilots');
    if (pattern === undefined || hop === undefined) throw new Error('the dataset has changed');
    const two = [spell('tiny:s1', '1890', '1895'), spell('tiny:s2', '1900', '1905')];
    await load(db, {
      ...tiny,
      claims: [
        ...tiny.claims.filter(({ id }) => id !== pattern.id),
        ...two.map((more) => ({ ...pattern, ...more })),
      ],
      attributions: [
        ...tiny.attributions.filter(({ claimId }) => claimId !== pattern.id),
        ...two.map(({ id }) => ({ ...hop, claimId: id ?? '' })),
      ],
    });
  });
  afterAll(() => load(db, tiny));

  test('a tie that held in two spells is absent between them, though its envelope spans both', async () => {
    const projected = Subgraph.parse(await ask('subgraph', { ids: everyone }));
    const envelope = projected.ties.find(({ id }) => id === 'tiny:varn-pilots')?.bounds;
    expect([envelope?.fromMin, envelope?.toMax]).toStrictEqual(['1890-01-01', '1905-12-31']);
    expect(await Promise.all(['1893-01-01', '1897-06-01', '1902-01-01'].map(pilotsHeld))).toStrictEqual([
      'certain',
      true,
      'certain',
    ]);
    const changes = await ask('changesAmong', { ids: everyone, from: '1893-01-01', to: '1897-06-01' });
    expect(Changes.parse(changes).ended.map(({ tie }) => tie?.id)).toStrictEqual(['tiny:varn-pilots']);
  });

  test('a claim that left the files counts nowhere, but on the clock of recording', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const { ties } = await through({});
    expect(ties.find(({ tie }) => tie.id === 'tiny:varn-pilots')?.tie.claims).toBe(2);
    const changes = Changes.parse(
      await ask('changesAmong', {
        ids: everyone,
        lens: { clock: 'recorded' },
        from: '2020-01-01',
        to: today,
      }),
    );
    expect([changes.began.length, changes.disputed.length]).toStrictEqual([23, 2]);
    const pilots = changes.began.find(({ tie }) => tie?.id === 'tiny:varn-pilots');
    expect(pilots?.claims.map(({ id }) => id)).toStrictEqual(['tiny:s1', 'tiny:s2']);
  });
});

const compare = async (lens: Asked) => Comparison.parse(await ask('compareAmong', { ids: everyone, lens }));
const lines = ({ rows }: Comparison) =>
  rows.map(({ state, differs, id, first, second }) =>
    [state, differs.join('+'), short(id), first?.text ?? '', second?.text ?? ''].join(' | '),
  );

describe('compared', () => {
  test('two sources, conflict first', async () => {
    const answer = await compare({ sources: ['tiny:brink'], against: ['tiny:marsh'] });
    expect(answer.counts).toStrictEqual({ conflict: 1, first: 6, second: 4, agree: 1 });
    expect(lines(answer)).toStrictEqual([
      'conflict | value+incompatible | exchange-of-captives freed captives | 5 captives | 6 captives',
      'first |  | grey-held | says so (observed in April 1907) | ',
      'first |  | hask-lantern | denies it | ',
      'first |  | varn-first-spell | says so (until 9 March 1907, beginning not stated) | ',
      'first |  | varn-first-spell manner kept in a net loft | kept in a net loft | ',
      'first |  | varn-in-loft | says so (until 9 March 1907, beginning not stated) | ',
      'first |  | varn-second-spell | says so (from 20 March 1907 on, end not stated) | ',
      'second |  | dray-paid |  | says so',
      'second |  | dray-paid manner a loan |  | a loan',
      'second |  | hask-given |  | says so (on 4 May 1907)',
      'second |  | varn-given |  | says so (on 4 May 1907)',
      'agree |  | exchange-aumer | says so | says so',
    ]);
    expect(answer.rows[3]?.sentence).toBe('Tide Guild detained Ilse Varn');
    expect(answer.rows[4]?.tie?.sentence).toBe('Tide Guild detained Ilse Varn');
  });

  test('one against all others', async () => {
    const { rows } = await compare({ sources: ['tiny:tide'], against: 'others' });
    expect(rows[0]).toMatchObject({ id: 'tiny:varn-second-spell', state: 'conflict', differs: ['polarity'] });
    expect(rows.filter(({ state }) => state === 'first' || state === 'agree')).toStrictEqual([]);
    expect(rows[0]?.first?.claims).toStrictEqual([
      {
        id: 'tiny:varn-not-after',
        paraphrase: 'The Tide Guild did not hold Varn after 9 March.',
        polarity: 'denies',
        modality: 'fact',
        validFrom: '1907-03-09',
        validTo: null,
        observedAt: null,
        dates: 'from 9 March 1907 on, end not stated',
        value: null,
        saidOn: '1907',
        first: [{ id: 'tiny:tide', name: 'Tide Guild' }],
        through: [{ id: 'tiny:almanac', name: 'The Skerry Almanac' }],
      },
    ]);
  });

  test('in one picture: four states per tie, and nodes by who speaks of them', async () => {
    const { ties, nodes } = await through({ sources: ['tiny:brink'], against: ['tiny:marsh'] });
    const told = (id: string) => ties.find(({ tie }) => tie.id === `tiny:${id}`)?.told;
    expect(['grey-held', 'varn-given', 'exchange-aumer'].map(told)).toStrictEqual([
      'first',
      'second',
      'agree',
    ]);
    const state = (id: string) => nodes.find((node) => node.id === `tiny:${id}`);
    expect(
      ['woman-in-grey', 'emil-dray', 'ilse-varn', 'exchange-of-captives', 'rika-sol'].map(
        (id) => state(id)?.told,
      ),
    ).toStrictEqual(['first', 'second', 'agree', 'conflict', null]);
    expect(state('rika-sol')?.why).toBe('untold');
    const rumour = await through({ sources: ['tiny:rumour'], against: ['tiny:dray'] });
    expect(rumour.ties).toMatchObject([
      { tie: { id: 'tiny:dray-paid', status: 'disputed' }, told: 'conflict', differs: ['polarity'] },
    ]);
  });

  test('by address, and as a file for spreadsheets', async () => {
    const query = 'sources=tiny:rumour&against=tiny:dray';
    const byAddress = await app.get(`/api/v1/compare?${query}`);
    expect(Comparison.parse(byAddress.body).counts).toStrictEqual({
      conflict: 1,
      first: 0,
      second: 0,
      agree: 0,
    });
    const file = await app.get(`/api/v1/compare.csv?${query}`);
    expect([
      file.status,
      file.headers.get('content-type'),
      file.headers.get('content-disposition'),
    ]).toStrictEqual([200, 'text/csv; charset=utf-8', 'attachment; filename=comparison.csv']);
    expect(String(file.body).split('\r\n')[1]).toBe(
      'conflict,polarity,tie,Tide Guild paid Emil Dray,says so,whoever spreads the rumour,The rumour about Dray is likely.,denies it,Emil Dray,Dray had no money from the Tide Guild.,tiny:dray-paid,,'.replace(
        'The rumour about Dray is likely.',
        tiny.claims.find(({ id }) => id === 'tiny:dray-paid')?.paraphrase ?? '',
      ),
    );
  });

  test.each<[string, string]>([
    ['compare?sources=tiny:brink', 'against'],
    ['compare?against=others', 'sources'],
    ['compare.csv?sources=tiny:brink', 'against'],
    ['compare?sources=tiny:brink&against=', 'against'],
    ['told?asOf=1907-02-30', 'query.asOf'],
    ['told?asOf=1908-01-01/1907-01-01', 'query.asOf'],
    ['changes?from=1908-01-01&to=1907-01-01', 'to'],
    ['timeline?clock=wall', 'query.clock'],
  ])('%s is refused, and %s named', async (path, where) => {
    const { status, body } = await app.get(`/api/v1/${path}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'bad-input', errors: [{ path: where }] });
  });
});

test.each<Asked>([
  { asOf: '1907-02-01' },
  { asOf: '1907-03-15' },
  { asOf: '1907-05-04' },
  { asOf: '1890-01-01/1899-12-31' },
  { asOf: '1907-03-15', undated: false },
  { asOf: '1907-03-15', certainty: 'certain' },
  { asOf: '1907-03-15', sources: ['tiny:brink'] },
])('by ids it is the same network as in a picture: %j', async (lens) => {
  const query = Object.entries(lens).map(([name, value]) => `${name}=${String(value)}`);
  const { body } = await app.get(`/api/v1/told?${query.join('&')}`);
  expect(LensNetwork.parse(body).ties.map(short)).toStrictEqual(shown(await through(lens)));
});

test('the whole network as one tells it, by ids', async () => {
  const { body } = await app.get('/api/v1/told?sources=tiny:marsh');
  expect(LensNetwork.parse(body)).toMatchObject({
    nodes: [
      'tiny:exchange-of-captives',
      'tiny:emil-dray',
      'tiny:father-aumer',
      'tiny:ilse-varn',
      'tiny:jon-hask',
      'tiny:tide-guild',
    ],
    ties: ['tiny:dray-paid', 'tiny:exchange-aumer', 'tiny:hask-given', 'tiny:varn-given'],
    totals: { nodes: 6, ties: 4 },
    cut: false,
  });
});

const ids = (of: Changes['began']) => of.map(({ tie, node }) => short((tie ?? node)?.id ?? ''));

describe('over time', () => {
  test('a bar for each year, undated ties beside them', async () => {
    const { unit, bars, dated, undated } = Timeline.parse(
      await ask('timelineAmong', { ids: everyone, lens: { sources: ['tiny:almanac'] } }),
    );
    expect([unit, bars[0]?.from, bars.at(-1)?.to]).toStrictEqual(['year', '1890-01-01', '1907-12-31']);
    expect(bars.at(-1)).toMatchObject({ certain: 14, possible: 0 });
    expect(bars[0]).toMatchObject({ certain: 0, possible: 3 });
    expect(dated).toBe(14);
    expect(undated.ties.map(({ id }) => short(id)).toSorted()).toStrictEqual([
      'deckhands-backed',
      'ode-deckhand',
      'sol-fenn',
    ]);
  });

  test('what changed between two days', async () => {
    const changes = Changes.parse(
      await ask('changesAmong', { ids: everyone, from: '1907-03-01', to: '1907-05-10' }),
    );
    expect(ids(changes.happened)).toStrictEqual([
      'exchange-of-captives',
      'exchange-aumer',
      'exchange-grey',
      'exchange-hask',
      'exchange-lantern',
      'exchange-place',
      'exchange-tide',
      'exchange-varn',
      'hask-given',
      'varn-given',
      'harbour-vote',
      'vote-council',
      'vote-dray',
      'vote-sol',
    ]);
    expect(
      changes.began.map(({ tie, certain, earliest, latest }) => [
        short(tie?.id ?? ''),
        certain,
        earliest,
        latest,
      ]),
    ).toStrictEqual([['quarrel', false, '1907-03-01', '1907-05-31']]);
    expect(ids(changes.ended)).toStrictEqual(['varn-first-spell', 'varn-in-loft']);
    expect(
      changes.disputed.map(({ tie, what, differs }) => [short(tie?.id ?? ''), what, differs]),
    ).toStrictEqual([['varn-second-spell', 'began', ['polarity']]]);
    expect([changes.altered, changes.undated, changes.unbounded]).toStrictEqual([[], 4, 5]);
    expect(changes.ended[0]?.claims.map(({ id }) => short(id))).toContain('varn-first-spell');
  });

  test('what is only possible is counted where the lens asks for what is certain', async () => {
    const lens = { certainty: 'certain' };
    const days = { from: '1907-03-01', to: '1907-05-10' };
    const changes = Changes.parse(await ask('changesAmong', { ids: everyone, lens, ...days }));
    expect([ids(changes.began), changes.uncertain]).toStrictEqual([[], 1]);
  });

  test('what was told for the first time, and what again, on the clock of saying', async () => {
    const lens = { clock: 'said' };
    const all = { ids: everyone, lens, from: '1907-01-01', to: '1908-12-31' };
    const changes = Changes.parse(await ask('changesAmong', all));
    expect([changes.happened, changes.ended]).toStrictEqual([[], []]);
    const told = [...changes.began, ...changes.altered, ...changes.disputed];
    expect(told.length + changes.undated + changes.unbounded).toBe(tiny.ties.length - 2);
  });
});

test('disputes: accounts face to face, what differs, and what both hold', async () => {
  const { disputes, total } = Disputes.parse(await ask('disputesAmong', { ids: everyone }));
  expect(total).toBe(3);
  expect(
    disputes.map(({ sentence, differs, accounts, agreed }) => ({
      sentence,
      differs,
      accounts: accounts.map(({ text, sources }) => `${text}: ${sources.map(({ name }) => name).join(', ')}`),
      agreed: agreed.map(({ text }) => text),
    })),
  ).toStrictEqual([
    {
      sentence: 'Tide Guild paid Emil Dray',
      differs: ['polarity'],
      accounts: ['says so: Teo Marsh, whoever spreads the rumour', 'denies it: Emil Dray'],
      agreed: [],
    },
    {
      sentence: 'Tide Guild detained Ilse Varn',
      differs: ['polarity'],
      accounts: [
        'says so (from 20 March 1907 on, end not stated): Oda Brink',
        'denies it (from 9 March 1907 on, end not stated): Tide Guild',
      ],
      agreed: [],
    },
    {
      sentence: 'Exchange of captives: people freed',
      differs: ['value', 'incompatible'],
      accounts: ['5 captives: Oda Brink', '6 captives: Teo Marsh'],
      agreed: ['Father Aumer mediated Exchange of captives'],
    },
  ]);
  expect(disputes[0]?.responses).toContainEqual({
    claimId: 'tiny:dray-not-paid',
    stance: 'rejects',
    respondsTo: 'tiny:dray-paid',
    reason: null,
  });
});

/** The disputes that a lens shows, and how many it does not. */
const disputed = async (lens: object) => {
  const answer = Disputes.parse(await ask('disputesAmong', { ids: everyone, lens }));
  expect(answer.total).toBe(answer.disputes.length);
  return { inside: answer.disputes.map(({ sentence }) => sentence), outside: answer.outside };
};

describe('disputes through a lens', () => {
  const PAID = 'Tide Guild paid Emil Dray';
  const HELD = 'Tide Guild detained Ilse Varn';
  const FREED = 'Exchange of captives: people freed';

  test('without one all are inside', async () => {
    expect(await disputed({})).toStrictEqual({ inside: [PAID, HELD, FREED], outside: 0 });
  });

  test('as told by: those among the chosen alone, the others counted', async () => {
    const two = { sources: ['tiny:brink', 'tiny:marsh'] };
    expect(await disputed(two)).toStrictEqual({ inside: [FREED], outside: 2 });
    expect(await disputed({ sources: ['tiny:brink'] })).toStrictEqual({ inside: [], outside: 3 });
  });

  test('told or relayed by: whoever wrote it down relays all of them', async () => {
    const sources = ['tiny:almanac'];
    expect(await disputed({ sources, relayed: true })).toStrictEqual({
      inside: [PAID, HELD, FREED],
      outside: 0,
    });
    expect(await disputed({ sources })).toStrictEqual({ inside: [], outside: 3 });
  });

  test('compared: both sides are heard', async () => {
    const lens = { sources: ['tiny:brink'], against: ['tiny:marsh'] };
    expect(await disputed(lens)).toStrictEqual({ inside: [FREED], outside: 2 });
  });

  test('as of: of that day; what nobody dates is there as the lens says; an event is of its own date', async () => {
    expect(await disputed({ asOf: '1907-01-01' })).toStrictEqual({ inside: [PAID], outside: 2 });
    expect(await disputed({ asOf: '1907-04-01' })).toStrictEqual({ inside: [PAID, HELD], outside: 1 });
    expect(await disputed({ asOf: '1907-05-04' })).toStrictEqual({ inside: [PAID, HELD, FREED], outside: 0 });
    expect(await disputed({ asOf: '1907-04-01', undated: false })).toStrictEqual({
      inside: [HELD],
      outside: 2,
    });
  });

  test('certain: what is denied of a day is not certain of it', async () => {
    const lens = { asOf: '1907-05-04', certainty: 'certain', undated: false };
    expect(await disputed(lens)).toStrictEqual({ inside: [FREED], outside: 2 });
  });

  test('on the clock of saying, what had not been said yet is not disputed', async () => {
    expect(await disputed({ asOf: '1900-01-01', clock: 'said' })).toStrictEqual({ inside: [], outside: 3 });
    expect((await disputed({ asOf: '1907-12-31', clock: 'said' })).inside).toStrictEqual([PAID, HELD, FREED]);
  });
});

describe('a list longer than one answer', () => {
  test('is cut at the number asked for, and says of how many', async () => {
    const { disputes, total, cut } = Disputes.parse(await ask('disputesAmong', { ids: everyone, limit: 1 }));
    expect([disputes.length, total, cut]).toStrictEqual([1, 3, { shown: 1, total: 3 }]);
  });
});

test('nodes that are not there are named; nothing is looked for where no node is given', async () => {
  const answer = await through({}, { ids: ['tiny:nobody', 'tiny:ilse-varn'] });
  expect([answer.missing, answer.nodes.map(({ id }) => id), answer.ties]).toStrictEqual([
    ['tiny:nobody'],
    ['tiny:ilse-varn'],
    [],
  ]);
  expect((await through({}, { ids: [] })).ties).toStrictEqual([]);
});

describe('the neighbours of a node through a lens', () => {
  test.each<Asked>([
    { asOf: '1907-03-08' },
    { asOf: '1907-03-15', certainty: 'one' },
    { asOf: '1907-01-01/1907-12-31', certainty: 'certain' },
    { sources: ['tiny:brink'] },
    { sources: ['tiny:brink'], against: 'others' },
  ])('%j: as many as a picture shows', async (lens) => {
    const { ties } = await through(lens);
    const query = new URLSearchParams(Object.entries(lens).map(([name, value]) => [name, String(value)]));
    for (const id of ['tiny:ilse-varn', 'tiny:tide-guild', 'tiny:exchange-of-captives']) {
      const { body } = await app.get(`/api/v1/neighbours/${id}?${query.toString()}&limit=100`);
      const { total, neighbours, counts } = endpoints.neighbours.response.parse(body);
      const drawn = ties
        .filter(({ tie }) => [tie.subjectId, tie.objectId].includes(id))
        .map(({ tie }) => tie);
      expect(neighbours.map(({ tie }) => tie).toSorted(byId)).toStrictEqual(drawn.toSorted(byId));
      expect([total, counts.reduce((sum, count) => sum + count.total, 0)]).toStrictEqual([
        drawn.length,
        drawn.length,
      ]);
    }
  });
});

describe('one dataset alone', () => {
  test.each(['told', 'timeline', 'disputes', 'changes', 'whereabouts', 'compare'])('%s', async (path) => {
    const more = {
      compare: '&sources=tiny:brink&against=tiny:marsh',
      changes: '&from=1907-01-01&to=1907-12-31',
    };
    const answerTo = (dataset: string) =>
      app.get(`/api/v1/${path}?${dataset}${more[path as keyof typeof more] ?? ''}`);
    expect((await answerTo('dataset=tiny')).body).toStrictEqual((await answerTo('')).body);
    const unknown = await answerTo('dataset=nowhere');
    expect([unknown.status, unknown.body]).toMatchObject([400, { errors: [{ path: 'dataset' }] }]);
  });
});
