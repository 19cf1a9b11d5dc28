import { describe, expect, test } from 'vitest';
import { Facts, NetworkLists, TieHow } from '#contract/measures.ts';
import { load } from '../../server/dataset/load.ts';
import { appOn } from '../support/app-on.ts';
import { ARTICLE, datasetIn, loadTiny } from '../support/datasets.ts';

const { app, db } = appOn(loadTiny);

const A = (id: string): string => `al-qaeda-iran:${id}`;
const T = (id: string): string => `tiny:${id}`;
const ask = async (body: object): Promise<NetworkLists> =>
  NetworkLists.parse((await app.post('/api/v1/measured', body)).body);

/** "how subject object", one line for each tie. */
const told = ({ nodes, ties }: NetworkLists): string[] =>
  ties.how
    .map((how, index) =>
      [TieHow.options[how], nodes.ids[ties.from[index] ?? -1], nodes.ids[ties.to[index] ?? -1]].join(' '),
    )
    .toSorted();

describe('the network for measuring', () => {
  test('is whole, each tie with how it counts, and says so', async () => {
    const network = await ask({});
    expect(network.cut).toBe(false);
    expect(network.totals).toStrictEqual({ nodes: network.nodes.ids.length, ties: network.ties.how.length });
    expect(network.ties.ids).toStrictEqual([]);
    const lines = told(network);
    expect(lines).toContain(`direct ${T('lantern-guild')} ${T('tide-guild')}`);
    expect(lines).toContain(`replaced ${T('jon-hask')} ${T('exchange-of-captives')}`);
    expect(lines).toContain(`derived ${T('lantern-guild')} ${T('jon-hask')}`);
    expect(lines).toContain(`place ${T('ilse-varn')} ${T('net-loft')}`);
    expect(lines.filter((line) => line.startsWith(`derived ${T('tide-guild')}`)).length).toBeGreaterThan(0);
    // denied by all: not in the network
    expect(lines.filter((line) => line.includes('jon-hask') && line.startsWith('direct'))).toStrictEqual([
      `direct ${T('jon-hask')} ${T('tide-guild')}`,
    ]);
  });

  test('among some nodes holds their ties alone, and says which each is and what it follows from', async () => {
    const network = await ask({
      ids: [T('jon-hask'), T('lantern-guild'), T('exchange-of-captives')],
      tieIds: true,
    });
    expect(network.nodes.ids).toStrictEqual([T('exchange-of-captives'), T('jon-hask'), T('lantern-guild')]);
    expect(network.nodes.classes).toStrictEqual(['event', 'actor', 'actor']);
    expect(told(network)).toStrictEqual([
      `derived ${T('lantern-guild')} ${T('jon-hask')}`,
      `replaced ${T('jon-hask')} ${T('exchange-of-captives')}`,
      `replaced ${T('jon-hask')} ${T('exchange-of-captives')}`,
      `replaced ${T('lantern-guild')} ${T('exchange-of-captives')}`,
    ]);
    const derived = network.ties.derivedFrom.filter((from) => from.length > 0);
    expect(derived).toStrictEqual([[T('exchange-hask'), T('exchange-lantern')]]);
    expect(network.ties.ids).toContain(T('hask-given'));
  });

  test('of an event, participations alone are replaced, of speech apart; what was said of it is apart', async () => {
    await load(db, await datasetIn(ARTICLE));
    const network = await ask({
      ids: ['war-of-words', 'exchange-2015', 'abd-al-rahim-atoun', 'abu-al-qassam'].map(A),
    });
    const lines = told(network);
    expect(lines).toContain(`apart ${A('war-of-words')} ${A('exchange-2015')}`);
    expect(lines).toContain(`replacedApart ${A('abu-al-qassam')} ${A('war-of-words')}`);
    expect(lines).toContain(`derivedApart ${A('abd-al-rahim-atoun')} ${A('abu-al-qassam')}`);
    expect(lines).toContain(`replaced ${A('abu-al-qassam')} ${A('exchange-2015')}`);
  });

  test('asked about nothing that is there answers nothing', async () => {
    expect(told(await ask({ ids: [T('nobody')] }))).toStrictEqual([]);
  });
});

describe('attributes of many', () => {
  test('come with ranges, dates and who says so, of nodes and of the ties among them', async () => {
    const ids = [T('deckhands'), T('exchange-of-captives'), T('tide-guild'), T('emil-dray')];
    const { facts, cut } = Facts.parse((await app.post('/api/v1/attributes', { ids })).body);
    expect(cut).toBeNull();
    const of = (subject: string, property: string) =>
      facts
        .filter((fact) => fact.subjectId === T(subject) && fact.property === property)
        .map(({ value, low, high, unit, claims }) => ({ value, low, high, unit, claims }));
    expect(of('deckhands', 'size')).toStrictEqual([
      { value: null, low: 40, high: null, unit: 'people', claims: [T('deckhands-size')] },
    ]);
    expect(of('exchange-of-captives', 'freed').map(({ low, high }) => [low, high])).toStrictEqual([
      [5, 5],
      [6, 6],
    ]);
    expect(of('dray-paid', 'manner').map(({ value }) => value)).toStrictEqual(['a loan']);
    const date = facts.find((fact) => fact.property === 'date');
    expect(date?.bounds).toStrictEqual({
      fromMin: '1907-05-04',
      fromMax: '1907-05-04',
      toMin: '1907-05-04',
      toMax: '1907-05-04',
    });
  });

  test('of the whole network hold more', async () => {
    const { facts } = Facts.parse((await app.post('/api/v1/attributes', {})).body);
    const occupations = facts.filter(({ property }) => property === 'occupation').map(({ value }) => value);
    expect(new Set(occupations)).toStrictEqual(
      new Set(['ferryman', 'harbour clerk', 'pilot', 'rigger', 'smith']),
    );
  });
});
