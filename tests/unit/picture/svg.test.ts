import { DOMParser } from '@xmldom/xmldom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { DrawnScene } from '#contract/drawn.ts';
import { outline } from '#picture/svg/outlines.ts';
import { sceneSvg } from '#picture/svg/scene-svg.ts';
import { picturePdf } from '../../../server/exports/picture-pdf.ts';
import { HOSTILE, sceneOf } from '../../support/exports.ts';

const parsed = (svg: string) =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(svg, 'text/xml');

test('hostile names are text of the SVG, and nothing else', () => {
  const document = parsed(sceneSvg(sceneOf(HOSTILE)).svg);
  const elements = new Set([...document.getElementsByTagName('*')].map(({ tagName }) => tagName));
  expect([...elements].toSorted()).toEqual(
    ['desc', 'ellipse', 'g', 'path', 'rect', 'svg', 'text', 'title', 'tspan'].filter(
      (name) => name !== 'circle',
    ),
  );
  const names = [...document.getElementsByTagName('tspan')].map(({ textContent }) => textContent);
  expect(names).toContain(HOSTILE[0]);
  expect(document.getElementsByTagName('title')[0]?.textContent).toContain("'}) DETACH DELETE n //");
});

test('no line runs through the spaces of its label, and no letter is covered by the outline of the next', () => {
  const document = parsed(sceneSvg(sceneOf(['a', '4 ties, 1 disputed'])).svg);
  const [text] = [...document.getElementsByTagName('text')].filter(
    (each) => each.textContent === '4 ties, 1 disputed' && each.getAttribute('stroke-width') !== null,
  );
  const strip = text?.previousSibling as Element | null | undefined;
  expect(strip?.nodeName).toBe('rect');
  expect(strip?.getAttribute('fill')).toBe('#fbfaf7');
  expect(Number(strip?.getAttribute('width'))).toBeGreaterThan(80);
  expect(Number(text?.getAttribute('stroke-width'))).toBeLessThanOrEqual(3);
});

test('a long caption is broken into lines that stay within the picture', () => {
  const long = sceneSvg({ ...sceneOf(['a', 'b']), caption: ['word '.repeat(200), 'x'.repeat(900)] });
  const short = sceneSvg({ ...sceneOf(['a', 'b']), caption: ['word'] });
  expect(long.height).toBeGreaterThan(short.height + 17 * 15);
  const lines = [...parsed(long.svg).getElementsByTagName('text')].map(
    ({ textContent }) => textContent ?? '',
  );
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(110);
});

test('a PDF has one tagged page with hostile names as text', async () => {
  const bytes = picturePdf(sceneOf(HOSTILE));
  expect(bytes.toString('latin1')).toContain('/StructTreeRoot');
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  expect(pdf.numPages).toBe(1);
  const content = await (await pdf.getPage(1)).getTextContent();
  const text = content.items.map((item) => ('str' in item ? item.str : '')).join('');
  for (const name of [
    '<script>alert("1")</script>&amp;',
    '=HYPERLINK(',
    "O'Brien",
    '#',
    'DETACH DELETE',
  ].filter((each) => each !== '#'))
    expect(text).toContain(name);
});

test('what is not of the form of a drawing is refused: a colour cannot carry markup', () => {
  const scene = sceneOf(['a', 'b']);
  expect(DrawnScene.safeParse(scene).success).toBe(true);
  const [first] = scene.nodes;
  const accepts = (part: object) =>
    DrawnScene.safeParse({ ...scene, nodes: [{ ...first, ...part }] }).success;
  expect(accepts({ fill: 'url(http://x.test)' })).toBe(false);
  expect(accepts({ fill: '#fff"/><script/>' })).toBe(false);
  expect(accepts({ at: [Number.POSITIVE_INFINITY, 0] })).toBe(false);
  expect(
    DrawnScene.safeParse({ ...scene, lines: [{ ...scene.lines[0], dash: '1" onload="x' }] }).success,
  ).toBe(false);
});

test('a hexagon fills its square, with a corner to each side', () => {
  expect(outline('hexagon', 20)).toBe('<path d="M-5 -10L-10 0L-5 10L5 10L10 0L5 -10Z"');
});
