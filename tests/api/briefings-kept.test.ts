import { expect, test } from 'vitest';
import { sentencesIn } from '#words/briefing.ts';
import { textOf } from '../../server/briefing/prose/text.ts';
import { capital } from '#words/sentences.ts';
import type { Briefing, SavedBriefing, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import { purge, unload } from '../../server/dataset/unload.ts';
import { appOn, holdOnly } from '../support/app-on.ts';
import { loadTiny } from '../support/datasets.ts';

const { app, db } = appOn(loadTiny);

const REQUEST = {
  template: 'network',
  title: 'What is known',
  question: 'Who is tied to whom?',
  by: 'A. Analyst',
  about: {},
};

const fresh = () => holdOnly(db, loadTiny);

const post = async <T>(path: string, body: object): Promise<T> => {
  const { status, body: answer } = await app.post(`/api/v1/${path}`, body);
  expect(status).toBe(200);
  return answer as T;
};
const get = async <T>(path: string): Promise<T> => {
  const { status, body } = await app.get(`/api/v1/${path}`);
  expect(status).toBe(200);
  return body as T;
};
const cited = (briefing: Briefing): string => briefing.claims[0]?.id as string;

test('a briefing that is kept is found again as it was, with nothing changed', async () => {
  await fresh();
  const { summary, briefing } = await post<SavedBriefing>('briefings', REQUEST);
  const again = await get<SavedBriefing>(`briefings/${summary.id}`);
  expect(again.briefing).toStrictEqual(briefing);
  expect(again.since).toStrictEqual({
    gone: false,
    datasets: [],
    added: [],
    withdrawn: [],
    revised: [],
    ranked: [],
    weaker: [],
  });
  expect(await get('briefings')).toStrictEqual({ briefings: [summary], total: 1 });
});

test('a claim that left the files is named, and so is the judgement that rested on it', async () => {
  await fresh();
  const first = await post<Briefing>('briefings/draft', REQUEST);
  const claim = first.claims.find(({ tieId }) => tieId !== null);
  const id = claim?.id as string;
  const authored = { keyJudgements: [{ text: 'It was so.', restsOn: [id] }] };
  const { summary } = await post<SavedBriefing>('briefings', { ...REQUEST, authored });
  await db.write(async (run) => run('MATCH (c:Claim {id: $id}) SET c.retractedAt = datetime()', { id }));
  const { since } = await get<SavedBriefing>(`briefings/${summary.id}`);
  expect(since.withdrawn.map((each) => each.id)).toStrictEqual([id]);
  expect(since.weaker).toStrictEqual([
    { judgement: 'It was so.', lost: [{ id, paraphrase: claim?.paraphrase }] },
  ]);
});

test('a claim that an analyst ranked since is named with both ranks, and the next briefing tells of it', async () => {
  await fresh();
  const { summary, briefing } = await post<SavedBriefing>('briefings', REQUEST);
  const claimId = cited(briefing);
  await post('judgements', {
    judgement: { kind: 'rank', claimId, rank: 'deprecated', by: 'A. Analyst', reason: 'A later account.' },
  });
  const { since } = await get<SavedBriefing>(`briefings/${summary.id}`);
  expect(since.ranked).toMatchObject([{ id: claimId, before: 'normal', now: 'deprecated' }]);
  const next = await post<Briefing>('briefings/draft', { ...REQUEST, previous: summary.id });
  const told = JSON.stringify(next.sections.find(({ name }) => name === 'since'));
  expect(told).toContain('normal before, deprecated now');
  expect(told).toContain('What is known');
});

const sinceIn = (briefing: Briefing): Sentence[] =>
  (briefing.sections.find(({ name }) => name === 'since')?.blocks ?? []).flatMap(sentencesIn);

test('the next briefing tells what was added with its number, and what was withdrawn by the number that it had', async () => {
  await fresh();
  const whole = await post<Briefing>('briefings/draft', REQUEST);
  const tie = whole.claims.find(({ tieId }) => tieId !== null)?.tieId as string;
  const { summary, briefing } = await post<SavedBriefing>('briefings', {
    ...REQUEST,
    about: { hidden: [tie] },
    authored: { keyJudgements: [{ text: 'It was so.', restsOn: [cited(whole)] }] },
  });
  const gone = briefing.claims.find(({ tieId }) => tieId !== null) as Claim;
  await db.write(async (run) =>
    run('MATCH (c:Claim {id: $id}) SET c.retractedAt = datetime()', { id: gone.id }),
  );
  const next = await post<Briefing>('briefings/draft', { ...REQUEST, previous: summary.id });
  const before = new Set(briefing.claims.map(({ id }) => id));
  const added = next.citations.filter(({ claimId }) => !before.has(claimId));
  expect(added.length).toBeGreaterThan(0);
  const facts = sinceIn(next).filter(({ mark }) => mark === 'fact');
  expect(facts.map((sentence) => [textOf(sentence), sentence.cites])).toStrictEqual(
    added.map(({ n, who, paraphrase }) => [`${capital(who)}: ${paraphrase}`, [n]]),
  );
  const number = briefing.citations.find(({ claimId }) => claimId === gone.id)?.n;
  expect(sinceIn(next).map(textOf).join(' ')).toContain(
    `${gone.paraphrase.replace(/\.$/, '')} (number ${number} of the briefing before).`,
  );
});

test('a claim that is worded anew is told with its number, and with what it said before', async () => {
  await fresh();
  const { summary, briefing } = await post<SavedBriefing>('briefings', REQUEST);
  const { id, paraphrase } = briefing.claims[0] as Claim;
  await db.write(async (run) =>
    run('MATCH (c:Claim {id: $id}) SET c.paraphrase = "It was otherwise."', { id }),
  );
  const next = await post<Briefing>('briefings/draft', { ...REQUEST, previous: summary.id });
  const told = sinceIn(next).find((sentence) => textOf(sentence).endsWith(': It was otherwise.'));
  expect(told?.cites).toStrictEqual([next.citations.find(({ claimId }) => claimId === id)?.n]);
  expect(sinceIn(next).map(textOf)).toContain(`Before: ${paraphrase}`);
});

test('a judgement whose likelihood, confidence or ground moved is altered, and one that stands is unchanged', async () => {
  await fresh();
  const [one, two] = (await post<Briefing>('briefings/draft', REQUEST)).claims.map(({ id }) => id);
  const moved = { text: 'It was so.', confidence: 'low', confidenceReason: 'one account' };
  const stands = { text: 'It ended.', likelihood: 'likely', restsOn: [two] };
  const first = {
    keyJudgements: [{ ...moved, likelihood: 'likely', restsOn: [one] }, stands, { text: 'It was big.' }],
  };
  const { summary } = await post<SavedBriefing>('briefings', { ...REQUEST, authored: first });
  const second = {
    keyJudgements: [
      { ...moved, likelihood: 'very likely', confidence: 'moderate', restsOn: [one, two] },
      stands,
      { text: 'It was small.' },
    ],
  };
  const next = await post<Briefing>('briefings/draft', {
    ...REQUEST,
    authored: second,
    previous: summary.id,
  });
  const told = sinceIn(next).map(textOf);
  expect(told.slice(1)).toStrictEqual([
    'New: It was small.',
    'No longer held: It was big.',
    'Altered: It was so.',
    'Its likelihood was likely and is very likely now.',
    'Its confidence was low and is moderate now.',
    'It rests on 1 claim more.',
    'Unchanged: It ended.',
  ]);
});

test('what is kept off by hand is not told of, and said to be left out', async () => {
  await fresh();
  const whole = await post<Briefing>('briefings/draft', REQUEST);
  expect(whole.front.through).toBe('');
  const tie = whole.claims.find(({ tieId }) => tieId !== null)?.tieId as string;
  const less = await post<Briefing>('briefings/draft', { ...REQUEST, about: { hidden: [tie] } });
  expect(less.front.through).toBe('1 tie among those in view left out by hand');
  expect(less.claims.filter(({ tieId }) => tieId === tie)).toStrictEqual([]);
});

test('taking the dataset away leaves the briefing with its evidence', async () => {
  await fresh();
  const { summary, briefing } = await post<SavedBriefing>('briefings', REQUEST);
  const dataset = briefing.datasets[0]?.id as string;
  await unload(db, dataset);
  await purge(db, dataset);
  const again = await get<SavedBriefing>(`briefings/${summary.id}`);
  expect(again.briefing).toStrictEqual(briefing);
  expect(again.since.gone).toBe(true);
  expect(again.since.withdrawn).toHaveLength(briefing.claims.length);
  const file = await app.get(`/api/v1/briefings/${summary.id}/file/md`);
  expect(file.status).toBe(200);
});

test('what is deleted is gone until it is restored', async () => {
  await fresh();
  const { summary } = await post<SavedBriefing>('briefings', REQUEST);
  expect((await app.get(`/api/v1/briefings/${summary.id}`, { method: 'DELETE' })).status).toBe(200);
  expect((await app.get(`/api/v1/briefings/${summary.id}`)).status).toBe(404);
  await post(`briefings/${summary.id}/restore`, {});
  expect((await get<SavedBriefing>(`briefings/${summary.id}`)).summary.deletedAt).toBeNull();
});

test('a wrong request is answered with each wrong value', async () => {
  const { status, body } = await app.post('/api/v1/briefings/draft', {
    ...REQUEST,
    template: 'novel',
    by: '',
  });
  expect(status).toBe(400);
  expect((body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toStrictEqual([
    'body.template',
    'body.by',
  ]);
});

test.each([
  ['person', {}, 'about.focus: a profile needs the id of the actor'],
  ['event', {}, 'about.focus: an event reconstruction needs the id of the event'],
  ['dispute', {}, 'about.dispute: a disputed point needs the id of the tie'],
  ['changes', {}, 'about.between: what changed needs two days'],
  [
    'changes',
    { between: ['2018-01-01', '2014-01-01'] },
    'the first day, 2018-01-01, must lie before the second',
  ],
])('a %s about %j is refused, and says what it needs', async (template, about, detail) => {
  const { status, body } = await app.post('/api/v1/briefings', { ...REQUEST, template, about });
  expect(status).toBe(400);
  expect((body as { detail: string }).detail).toContain(detail);
});

test.each([
  ['person', { focus: 'tiny:nobody' }, 'tiny:nobody'],
  ['dispute', { dispute: 'tiny:nothing' }, 'Nothing of the name "tiny:nothing" is disputed'],
  ['network', { ids: ['tiny:nobody'] }, 'None of the 1 ids of this briefing is in this database'],
])('a %s about what is not there (%j) is not found, by name', async (template, about, detail) => {
  await fresh();
  const { status, body } = await app.post('/api/v1/briefings/draft', { ...REQUEST, template, about });
  expect(status).toBe(404);
  expect((body as { detail: string }).detail).toContain(detail);
});

test('the analyst’s outline stands in place of that of the house style', async () => {
  await fresh();
  const briefing = await post<Briefing>('briefings/draft', { ...REQUEST, outline: ['ties', 'gaps'] });
  expect(briefing.sections.map(({ name }) => name)).toStrictEqual(['ties', 'gaps']);
  const { status, headers } = await app.post('/api/v1/briefings/file/pdf', { ...REQUEST, outline: ['ties'] });
  expect({ status, type: headers.get('content-type') }).toStrictEqual({
    status: 200,
    type: 'application/pdf',
  });
});

test('a portion bears its marking before its title, where one is wanted', async () => {
  await fresh();
  const asked = { ...REQUEST, outline: ['ties', 'gaps'], markings: { ties: 'U//FOUO' } };
  const briefing = await post<Briefing>('briefings/draft', asked);
  expect(briefing.sections.map(({ title }) => title)).toStrictEqual([
    '(U//FOUO) Who is tied to whom',
    'What is not known',
  ]);
});

test('a sentence in the analyst’s words keeps what it rests on, and says whose words it is', async () => {
  await fresh();
  const briefing = await post<Briefing>('briefings/draft', REQUEST);
  const sentence = briefing.sections
    .flatMap(({ blocks }) => blocks.flatMap(sentencesIn))
    .find(({ mark, id }) => mark === 'fact' && id !== undefined) as Sentence;
  const edits = [{ sentence: sentence.id, text: 'Put shortly.' }];
  const edited = await post<Briefing>('briefings/draft', { ...REQUEST, edits });
  const again = edited.sections
    .flatMap(({ blocks }) => blocks.flatMap(sentencesIn))
    .find(({ id }) => id === sentence.id);
  expect(again).toMatchObject({ runs: [{ text: 'Put shortly.' }], cites: sentence.cites, edited: true });
});
