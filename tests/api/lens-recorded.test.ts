import { expect, test } from 'vitest';
import { Changes, LensAnswer, Timeline, LensNetwork } from '#contract/lens-answers.ts';
import { load } from '../../server/dataset/load.ts';
import { appOn } from '../support/app-on.ts';
import { datasetIn, copyOfTiny } from '../support/datasets.ts';

/** A dataset that was loaded in 2020, and today again from files that a claim has left. */
const THEN = '2021-03-01';

let ids: string[];
let today: string;

const { app } = appOn(async (db) => {
  const copy = await copyOfTiny();
  const whole = await datasetIn(copy.dir);
  ids = [...whole.actors, ...whole.events, ...whole.places].map(({ id }) => id);
  await load(db, whole);
  await db.command("MATCH (c:Claim) SET c.recordedAt = datetime('2020-01-01T12:00:00Z')");
  for (const file of ['ties.csv', 'claims.csv', 'attributions.csv', 'passages.csv'])
    await copy.drop(file, file === 'passages.csv' ? 'kin,' : 'sol-fenn,');
  await load(db, await datasetIn(copy.dir));
  await copy.remove();
  const [row] = await db.read<{ day: string }>(
    'MATCH (c:Claim) WHERE c.retractedAt IS NOT NULL RETURN toString(date(min(c.retractedAt))) AS day',
  );
  today = row?.day ?? '';
});

const recorded = { clock: 'recorded' };
const picture = async (asOf: string) =>
  LensAnswer.parse((await app.post('/api/v1/lens', { ids, lens: { ...recorded, asOf } })).body);
const passing = ({ ties }: LensAnswer): string[] => ties.map(({ tie }) => tie.id);

test('before it left the files the claim counts, and not before it came; from that day on it does not', async () => {
  expect(today).not.toBe('');
  expect(passing(await picture('2019-12-31'))).toEqual([]);
  expect(passing(await picture(THEN))).toContain('tiny:sol-fenn');
  const after = await picture(today);
  expect(passing(after)).not.toContain('tiny:sol-fenn');
  expect(after.leftOut.ties).toContainEqual({ id: 'tiny:sol-fenn', why: 'not-held' });
  expect(passing(after).length).toBe(passing(await picture(THEN)).length - 1);
});

const told = async (asOf: string) =>
  LensNetwork.parse((await app.get(`/api/v1/told?clock=recorded&asOf=${asOf}`)).body).ties;

test('the whole network by ids says the same', async () => {
  expect(await told(THEN)).toContain('tiny:sol-fenn');
  expect(await told(today)).not.toContain('tiny:sol-fenn');
});

test('what changed: it ended, by the claim that was retracted', async () => {
  const body = { ids, lens: recorded, from: THEN, to: today };
  const changes = Changes.parse((await app.post('/api/v1/changes', body)).body);
  expect(changes.ended.map(({ tie }) => tie?.id)).toEqual(['tiny:sol-fenn']);
  expect(changes.ended[0]?.retracted.map(({ id }) => id)).toEqual(['tiny:sol-fenn']);
});

test('on the other clocks a retracted claim counts nowhere', async () => {
  for (const clock of ['valid', 'said']) {
    const { body } = await app.post('/api/v1/lens', { ids, lens: { clock } });
    const answer = LensAnswer.parse(body);
    expect([...passing(answer), ...answer.leftOut.ties.map(({ id }) => id)]).not.toContain('tiny:sol-fenn');
  }
  const valid = LensNetwork.parse((await app.get('/api/v1/told?sources=tiny:almanac&relayed=true')).body);
  expect(valid.ties).not.toContain('tiny:sol-fenn');
  const asOf = LensNetwork.parse((await app.get('/api/v1/told?asOf=1907-06-01')).body);
  expect(asOf.ties).not.toContain('tiny:sol-fenn');
});

test('nobody dates as many ties in the picture as in the timeline and in what changed', async () => {
  const lenses = [
    {},
    { sources: ['tiny:almanac'] },
    { sources: ['tiny:brink'], relayed: true },
    { clock: 'said' },
    recorded,
  ];
  for (const lens of lenses) {
    const shown = await app.post('/api/v1/lens', { ids, lens: { ...lens, asOf: '1907-02-15' } });
    const timeline = await app.post('/api/v1/timeline', { ids, lens });
    const changes = await app.post('/api/v1/changes', { ids, lens, from: '1907-02-15', to: '1907-02-15' });
    const { undated } = LensAnswer.parse(shown.body);
    expect(Timeline.parse(timeline.body).undated.count).toBe(undated);
    expect(Changes.parse(changes.body).undated).toBe(undated);
  }
});
