import cytoscape, { type ElementDefinition } from 'cytoscape';
import { expect, test } from 'vitest';
import { draw } from '../../../client/src/render/cytoscape/draw.ts';
import { stylesheetOf } from '../../../client/src/render/cytoscape/stylesheet.ts';

const nodeOf = (id: string, more: object = {}): ElementDefinition => ({
  group: 'nodes',
  data: {
    id,
    label: id,
    size: 20,
    font: 12,
    fill: '#000000',
    ink: '#000000',
    what: 'actor',
    why: ['actor'],
    ...more,
  },
  position: { x: 0, y: 0 },
});
const lineOf = (more: object = {}): ElementDefinition => ({
  group: 'edges',
  data: { id: 'e', source: 'a', target: 'b', width: 1, colour: '#000000', opacity: 1, why: [], ...more },
});

test('what an element no longer says of itself no longer shows, though nothing else of it differs', () => {
  const cy = cytoscape({ headless: true, styleEnabled: true, style: stylesheetOf('light') });
  const along = { start: '250px 0px', end: '250px 0px' };
  draw(cy, [nodeOf('a', { name: 'before' }), nodeOf('b'), lineOf(along)], false);
  const style = (id: string, name: string): string => String(cy.getElementById(id).style(name));
  const before = [style('e', 'source-endpoint'), style('a', 'text-halign')];
  draw(cy, [nodeOf('a'), nodeOf('b'), lineOf()], false);
  expect([style('e', 'source-endpoint'), style('a', 'text-halign')]).toStrictEqual([
    'outside-to-node',
    'center',
  ]);
  expect(before).toStrictEqual(['250px 0px', 'left']);
});
