import { expect, test } from 'vitest';
import { LensAnswer, type LensTie, Whereabouts } from '#contract/lens-answers.ts';
import { appOn } from '../support/app-on.ts';
import { ARTICLE, datasetIn, loadArticle } from '../support/datasets.ts';

const { app } = appOn(loadArticle);
const article = await datasetIn(ARTICLE);
const PLACING = new Set(
  article.vocabulary.tieTypes.flatMap(({ name, whereabouts: tells }) => (tells === true ? [name] : [])),
);

async function whereabouts(lens: object, ids: string[] | null = null): Promise<Whereabouts> {
  const { status, body } = await app.post('/api/v1/whereabouts', { ids, lens, limit: 500 });
  expect({ status, body }).toMatchObject({ status: 200 });
  return Whereabouts.parse(body);
}

/** "possible was in Iran (territory): Abd al-Rahim Atoun" */
const placesOf = (answer: Whereabouts, name: string): string[] =>
  [...answer.people, ...answer.events]
    .filter(({ node }) => node.name === name)
    .flatMap(({ places }) => places)
    .map(({ tie, held, state, claims }) => {
      const who = [...new Set(claims.flatMap(({ first }) => first.map((source) => source.name)))].toSorted();
      return `${held} ${state.status} ${tie.sentence}: ${who.join(', ')}`;
    });

const names = (of: Whereabouts['untold']): string[] => of.map(({ name }) => name);

test('each place with how sure it is, how it stands and by whom', async () => {
  const answer = await whereabouts({ asOf: '2016-06-01' });
  expect(placesOf(answer, 'Saif al-Adl')).toStrictEqual([
    'possible asserted Saif al-Adl was in Iran (territory): Abd al-Rahim Atoun, Cole Penzel',
  ]);
  expect(placesOf(answer, 'Abu al-Khair al-Masri')).toStrictEqual([
    'possible asserted Abu al-Khair al-Masri moved to Syria: Abd al-Rahim Atoun',
    'possible asserted Abu al-Khair al-Masri was in Syria: Abd al-Rahim Atoun',
  ]);
  expect(placesOf(answer, 'other al-Qaeda members in Iran')).toStrictEqual([
    'undated possible other al-Qaeda members in Iran were in Iran (territory): unnamed source of the belief about others in Iran',
  ]);
  expect(names(answer.otherwise)).toContain('hijackers who passed through Iran');
});

test('everybody is placed, placed at another time, or counted as placed by nobody', async () => {
  const answer = await whereabouts({ asOf: '2016-06-01' });
  const people = article.actors.filter(({ kind }) => kind === 'Person' || kind === 'Group');
  const told = [...answer.people.map(({ node }) => node), ...answer.otherwise, ...answer.untold];
  const known = told.filter(({ kind }) => kind === 'Person' || kind === 'Group').map(({ id }) => id);
  expect(known.toSorted()).toStrictEqual(people.map(({ id }) => id).toSorted());
  expect(names(answer.untold)).toContain('Abd al-Rahim Atoun');
});

test('an event has its place on its day, and none on another', async () => {
  const place = 'Pompeo’s speech on 12 January took place in Washington, DC';
  const speech = 'Pompeo’s speech on 12 January';
  const then = await whereabouts({ asOf: '2021-01-12' });
  expect(placesOf(then, speech)).toStrictEqual([`certain asserted ${place}: Cole Penzel`]);
  expect(placesOf(await whereabouts({ asOf: '2021-01-13' }), speech)).toStrictEqual([]);
});

test('where it took place is as sure as the event, where nobody dates the place', async () => {
  const killing = 'Killing of Abu Muhammad al-Masri';
  const places = placesOf(await whereabouts({ asOf: '2020-08-15' }), killing);
  expect(places.map((place) => place.replace(/:.*/, ''))).toStrictEqual([
    `possible asserted ${killing} took place in Iran (territory)`,
    `possible asserted ${killing} took place in Tehran`,
  ]);
  expect(placesOf(await whereabouts({ asOf: '2016-06-01' }), killing)).toStrictEqual([]);
});

test('as told by one source, of some people, and in what is certain alone', async () => {
  const sources = ['al-qaeda-iran:src-atoun'];
  const [saif, atoun] = ['al-qaeda-iran:saif-al-adl', 'al-qaeda-iran:abd-al-rahim-atoun'];
  const answer = await whereabouts({ asOf: '2016-06-01', sources }, [saif, atoun]);
  expect(placesOf(answer, 'Saif al-Adl')).toStrictEqual([
    'possible asserted Saif al-Adl was in Iran (territory): Abd al-Rahim Atoun',
  ]);
  expect([answer.people.length, names(answer.untold)]).toStrictEqual([1, ['Abd al-Rahim Atoun']]);
  const certain = await whereabouts({ asOf: '2016-06-01', certainty: 'certain', undated: false }, [saif]);
  expect([certain.people, names(certain.otherwise)]).toStrictEqual([[], ['Saif al-Adl']]);
});

const line = (id: string, held: string | null): string => `${id} ${held}`;

test('it is what the picture shows of the same ties', async () => {
  const ids = [...article.actors, ...article.events, ...article.places].map(({ id }) => id);
  for (const asOf of ['2015-03-01/2015-09-30', '2020-08-15', '2007-06-01']) {
    const { body } = await app.post('/api/v1/lens', { ids, lens: { asOf } });
    const picture = LensAnswer.parse(body);
    const shown = picture.ties.filter(({ tie }) => PLACING.has(tie.type));
    // A place of an event that nobody dates is as sure as the event.
    const events = new Map(
      picture.nodes.flatMap((each) => (each.held === null ? [] : [[each.id, each.held]])),
    );
    const then = ({ tie, held }: LensTie) => (held === 'undated' && events.get(tie.subjectId)) || held;
    const answer = await whereabouts({ asOf });
    const places = [...answer.people, ...answer.events].flatMap((each) => each.places);
    expect(places.map(({ state, held }) => line(state.id, held)).toSorted()).toStrictEqual(
      shown.map((each) => line(each.tie.id, then(each))).toSorted(),
    );
    const graded = new Map(shown.map(({ tie, bounded }) => [tie.id, bounded]));
    for (const { state, held, bounded } of places) {
      expect([state.id, bounded !== null]).toStrictEqual([state.id, held === 'possible']);
      if (!events.has(state.subjectId)) expect(bounded).toBe(graded.get(state.id));
    }
  }
});

test('the list is cut at the number asked for, and says of how many', async () => {
  const { body } = await app.get('/api/v1/whereabouts?asOf=2016-06-01&limit=3');
  const { people, events, cut } = Whereabouts.parse(body);
  expect([people.length + events.length, cut?.shown]).toStrictEqual([3, 3]);
});
