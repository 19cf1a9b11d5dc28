import { describe, expect, test } from 'vitest';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Mark } from '#picture/exploration/apply-lens.ts';
import { frameOf, landGuides, placeOnMap } from '#picture/map/projection.ts';
import { standingAt } from '#picture/map/standing.ts';
import { groundOf } from '#picture/svg/scene.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { DrawnScene } from '#contract/drawn.ts';
import { node, tie, vocabulary, year } from '../../support/picture-builders.ts';

const TEHRAN = { lat: 35.69, lon: 51.39 };
const KABUL = { lat: 34.53, lon: 69.17 };
const WASHINGTON = { lat: 38.9, lon: -77.04 };
const SUVA = { lat: -18.14, lon: 178.44 };
const APIA = { lat: -13.83, lon: -171.76 };

describe('the part of the world', () => {
  test('holds every place, north above south and east to the right', () => {
    const places = [TEHRAN, KABUL, WASHINGTON];
    const frame = frameOf(places);
    const at = placeOnMap(frame);
    for (const [x, y] of places.map(at)) {
      expect(x).toBeGreaterThan(frame.left);
      expect(x).toBeLessThan(frame.right);
      expect(y).toBeGreaterThan(frame.top);
      expect(y).toBeLessThan(frame.bottom);
    }
    expect(at(KABUL)[0]).toBeGreaterThan(at(TEHRAN)[0]);
    expect(at(WASHINGTON)[0]).toBeLessThan(at(TEHRAN)[0]);
    expect(at(WASHINGTON)[1]).toBeLessThan(at(KABUL)[1]);
  });

  test('is not torn at the date line: two neighbours on both sides of it stay neighbours', () => {
    const frame = frameOf([SUVA, APIA]);
    const at = placeOnMap(frame);
    const [suva, apia] = [at(SUVA), at(APIA)];
    expect(apia[0]).toBeGreaterThan(suva[0]);
    expect(frame.right - frame.left).toBeLessThan(2000);
  });

  test('of one place alone is its surroundings', () => {
    const frame = frameOf([TEHRAN]);
    expect(placeOnMap(frame)(TEHRAN)[0]).toBeCloseTo(0, -1);
    expect(frame.right - frame.left).toBeLessThan(900);
  });

  test('of places next to each other still shows land that one knows', () => {
    const frame = frameOf([
      { lat: 58.96, lon: -3.3 },
      { lat: 58.85, lon: -3 },
    ]);
    expect(landGuides(frame).map(({ look }) => look)).toContain('land');
  });

  test('is drawn as land and borders that any drawing takes, and that follow from the frame alone', () => {
    const frame = frameOf([TEHRAN, KABUL]);
    const guides = landGuides(frame);
    expect(guides.map(({ look }) => look)).toStrictEqual(['land', 'border']);
    expect(landGuides(frame)).toStrictEqual(guides);
    const ground = groundOf(guides, 'light');
    expect(DrawnScene.shape.ground.parse(ground)).toStrictEqual(ground);
    const numbers = (guides[0]?.path ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
    expect(numbers.length).toBeGreaterThan(20);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(Math.min(frame.left, frame.top) - 1);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(Math.max(frame.right, frame.bottom) + 1);
  });
});

const was = (who: string, where: string, given: Partial<NetworkTie> = {}): NetworkTie =>
  tie(who, where, { type: 'WAS_IN', ...given });
const mark = (given: Partial<Mark>): Mark => ({
  held: null,
  told: null,
  became: null,
  maybe: false,
  ghost: false,
  idle: false,
  ...given,
});

describe('who stands where', () => {
  const [held] = vocabulary.tieTypes;
  const words = wordsOf([
    {
      dataset: 't',
      vocabulary: {
        ...vocabulary,
        tieTypes: [
          ...vocabulary.tieTypes,
          { ...(held ?? expect.unreachable()), name: 'WAS_IN', whereabouts: true },
          { ...(held ?? expect.unreachable()), name: 'THREATENED' },
        ],
      },
    },
  ]);
  const nodes: NetworkNode[] = [
    node('a'),
    node('b'),
    node('here', { class: 'place' }),
    node('there', { class: 'place' }),
  ];
  const at = (ties: NetworkTie[], marks: Map<string, Mark> | null = null) =>
    Object.fromEntries(standingAt(nodes, ties, words, marks));

  test('where a tie says that somebody was, and not where one only threatened', () => {
    expect(at([was('a', 'here'), tie('b', 'there', { type: 'THREATENED' })])).toStrictEqual({
      't:a': 't:here',
    });
  });

  test('of several the later one, an asserted one before a disputed one', () => {
    const early = was('a', 'here', { bounds: year(2001) });
    const late = was('a', 'there', { bounds: year(2015) });
    expect(at([early, late])['t:a']).toBe('t:there');
    expect(at([early, { ...late, status: 'disputed' }])['t:a']).toBe('t:here');
  });

  test('through a lens: only what passes it, what is certain before what is possible', () => {
    const early = was('a', 'here', { bounds: year(2001) });
    const late = was('a', 'there', { bounds: year(2015) });
    const both = [early, late];
    const marks = new Map([
      [early.id, mark({ held: 'certain' })],
      [late.id, mark({ held: 'possible' })],
    ]);
    expect(at(both, marks)['t:a']).toBe('t:here');
    expect(at(both, new Map([[late.id, mark({})]]))['t:a']).toBe('t:there');
    expect(at(both, new Map([[late.id, mark({ ghost: true })]]))).toStrictEqual({});
  });
});
