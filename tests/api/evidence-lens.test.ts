import { describe, expect, test } from 'vitest';
import { Claim, EventDetails, TieDetails } from '#contract/evidence.ts';
import { appOn } from '../support/app-on.ts';
import { loadTiny } from '../support/datasets.ts';

const { app } = appOn(loadTiny);

async function ask(path: string): Promise<unknown> {
  const { status, body } = await app.get(`/api/v1/${path}`);
  expect({ path, status }).toStrictEqual({ path, status: 200 });
  return body;
}

const outside = (claims: readonly Claim[]) =>
  Object.fromEntries(claims.map((claim) => [claim.id.replace('tiny:', ''), claim.outside]));
const ofTie = async (id: string, lens: string) =>
  outside(TieDetails.parse(await ask(`ties/tiny:${id}?${lens}`)).claims);
const ofEvent = async (id: string, lens: string) =>
  outside(EventDetails.parse(await ask(`events/tiny:${id}?${lens}`)).claims);

/** Of the second time that Varn was held. */
const said = (asOf: string, more = '') => ofTie('varn-second-spell', `clock=said&asOf=${asOf}${more}`);
const allOfSecond = (why: string | null) => ({
  'varn-second-spell': why,
  'varn-not-after': why,
  'empty-page': why,
});
const recorded = (asOf: string) => ofTie('grey-held', `clock=recorded&asOf=${asOf}`);
const one = async (id: string, lens: string) => Claim.parse(await ask(`claims/tiny:${id}?${lens}`)).outside;

describe('the evidence of a tie through a lens', () => {
  test('is all there, and each claim says whether those tell it who are asked', async () => {
    expect(await ofTie('varn-first-spell', 'sources=tiny:brink')).toStrictEqual({
      'varn-seized': 'untold',
      'varn-first-spell': null,
      'loft-manner': null,
    });
    expect(await ofTie('varn-first-spell', 'sources=tiny:almanac&relayed=true')).toStrictEqual({
      'varn-seized': null,
      'varn-first-spell': null,
      'loft-manner': null,
    });
    expect(await ofTie('dray-paid', 'sources=tiny:rumour&against=tiny:dray')).toStrictEqual({
      'dray-paid': null,
      'dray-likely': 'untold',
      'dray-not-paid': null,
      'dray-loan': 'untold',
    });
  });

  test('takes a bound that a claim leaves open from the others; an attribute without a date goes with its tie', async () => {
    const none = { 'varn-seized': 'not-held', 'varn-first-spell': 'not-held', 'loft-manner': 'not-held' };
    expect(await ofTie('varn-first-spell', 'asOf=1907-01-15')).toStrictEqual(none);
    expect(await ofTie('varn-first-spell', 'asOf=1907-02-15')).toStrictEqual({
      'varn-seized': null,
      'varn-first-spell': null,
      'loft-manner': null,
    });
    // Told by her alone, nobody says when it began.
    expect(await ofTie('varn-first-spell', 'asOf=1907-01-15&sources=tiny:brink')).toStrictEqual({
      'varn-seized': 'untold',
      'varn-first-spell': null,
      'loft-manner': null,
    });
  });

  test('a denial stands for its own time, between two spells', async () => {
    expect(await ofTie('varn-second-spell', 'asOf=1907-03-15')).toStrictEqual({
      'varn-second-spell': 'not-held',
      'varn-not-after': null,
      'empty-page': 'not-held',
    });
  });

  test('a part in an event is of the day of the event, by those who date it', async () => {
    expect(await ofTie('vote-sol', 'asOf=1907-05-05')).toStrictEqual({ 'vote-sol': 'not-held' });
    expect(await ofTie('vote-sol', 'asOf=1907-05-06&certainty=certain')).toStrictEqual({ 'vote-sol': null });
    const marsh = 'asOf=1907-05-05&sources=tiny:marsh';
    expect(await ofTie('exchange-aumer', marsh)).toStrictEqual({ 'exchange-aumer': null });
    expect(await ofTie('exchange-aumer', `${marsh}&undated=false`)).toStrictEqual({
      'exchange-aumer': 'undated',
    });
  });

  test('on the clock of saying: not yet, perhaps by then, surely by then', async () => {
    expect(await said('1906-12-31')).toStrictEqual(allOfSecond('not-held'));
    expect(await said('1907-06-01')).toStrictEqual(allOfSecond(null));
    expect(await said('1908-01-01', '&certainty=certain')).toStrictEqual(allOfSecond(null));
    expect(await said('1907-06-01', '&certainty=certain')).toStrictEqual({
      ...allOfSecond('uncertain'),
      'varn-not-after': null,
    });
  });

  test('on the clock of recording: nothing counts before it came into the database', async () => {
    expect(await recorded('2000-01-01')).toStrictEqual({ 'grey-held': 'not-held' });
    expect(await recorded('2999-01-01')).toStrictEqual({ 'grey-held': null });
  });

  test('a tie derived from the parts in an event is judged by these', async () => {
    const id = 'exchange-of-captives~RELEASED~tide-guild~ilse-varn';
    expect(await ofTie(id, 'asOf=1907-05-04')).toStrictEqual({
      'exchange-tide': null,
      'exchange-varn': null,
    });
    expect(Object.values(await ofTie(id, 'asOf=1907-05-03'))).toStrictEqual(['not-held', 'not-held']);
  });
});

test('the attributes of an event through a lens: by whom, and on its own day', async () => {
  expect(await ofEvent('exchange-of-captives', 'sources=tiny:marsh')).toStrictEqual({
    'exchange-date': 'untold',
    'five-freed': 'untold',
    'six-freed': null,
  });
  expect(await ofEvent('harbour-vote', 'asOf=1907-05-05')).toStrictEqual({
    'vote-date': 'not-held',
    'vote-outcome': 'not-held',
  });
  expect(await ofEvent('harbour-vote', 'asOf=1907-05-06')).toStrictEqual({
    'vote-date': null,
    'vote-outcome': null,
  });
});

test('one claim through a lens, of a tie or of an attribute of one', async () => {
  expect(await one('dray-not-paid', 'sources=tiny:rumour')).toBe('untold');
  expect(await one('dray-not-paid', 'sources=tiny:dray')).toBeNull();
  expect(await one('loft-manner', 'asOf=1907-01-15')).toBe('not-held');
});

test('without a lens nothing is marked; a day that there is not is refused', async () => {
  const { claims } = TieDetails.parse(await ask('ties/tiny:dray-paid'));
  expect(claims.filter((claim) => 'outside' in claim)).toStrictEqual([]);
  const { status, body } = await app.get('/api/v1/ties/tiny:dray-paid?asOf=1907-13-01');
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'bad-input', errors: [{ path: 'query.asOf' }] });
});
