import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDataset } from '../../../server/dataset/check.ts';
import { graphRows } from '../../../server/dataset/graph-rows.ts';
import { imageFacts } from '../../../server/dataset/tables/images.ts';
import { toDataset } from '../../../server/dataset/to-dataset.ts';
import { type Copy, copyOfTiny, LANTERN } from '../../support/datasets.ts';

let tiny: Copy;
beforeEach(async () => {
  tiny = await copyOfTiny();
  await tiny.illustrate();
});
afterEach(() => tiny.remove());

const brief = async (): Promise<string[]> =>
  (await checkDataset(tiny.dir)).faults.map(
    ({ severity, file, line, column, message }) => `${severity} ${file}:${line} ${column}: ${message}`,
  );

test('a picture and coordinates are sound, and reach the rows of the database', async () => {
  const { faults, content } = await checkDataset(tiny.dir);
  expect(faults).toStrictEqual([]);
  const { nodes } = graphRows(toDataset(content ?? expect.unreachable()));
  const [image] = nodes.images;
  const bytes = await readFile(LANTERN);
  expect(image?.props).toMatchObject({ mediaType: 'image/png', data: bytes.toString('base64') });
  const props = (id: string) => nodes.entities.find((row) => row.id === `tiny:${id}`)?.props;
  expect(props('lantern-guild')?.['image']).toBe(image?.id);
  expect(props('tide-guild')).not.toHaveProperty('image');
  expect(props('skerry')).toMatchObject({ lat: 58.96, lon: -3.3 });
  expect(props('net-loft')).not.toHaveProperty('lat');
});

test('another picture under the same name is another version of the dataset', async () => {
  const before = (await checkDataset(tiny.dir)).content?.version;
  const bytes = await readFile(LANTERN);
  await writeFile(join(tiny.dir, 'images/lantern-guild.png'), Buffer.concat([bytes, Buffer.from('more')]));
  expect((await checkDataset(tiny.dir)).content?.version).not.toBe(before);
});

test('tables that were written before these columns came are read as before', async () => {
  const old = await copyOfTiny();
  const { faults, content } = await checkDataset(old.dir);
  await old.remove();
  expect(faults).toStrictEqual([]);
  expect(toDataset(content ?? expect.unreachable()).images).toStrictEqual([]);
});

const cellOf = (name: string) => tiny.edit('actors.csv', ',lantern-guild.png', `,${name}`);
const file = (name: string, bytes: Uint8Array) => writeFile(join(tiny.dir, 'images', name), bytes);

test.each<[string, () => Promise<unknown>, string[]]>([
  [
    'a file that is not there',
    () => cellOf('lanterns-guild.png'),
    [
      'error actors.csv:2 image: There is no file images/lanterns-guild.png.',
      'warning images/lantern-guild.png:null null: No actor has this picture; it is not read.',
    ],
  ],
  [
    'an address',
    () => cellOf('https://example.org/lantern-guild.png'),
    [
      'error actors.csv:2 image: “https://example.org/lantern-guild.png” is not the name of a file.',
      'warning images/lantern-guild.png:null null: No actor has this picture; it is not read.',
    ],
  ],
  [
    'a way out of the folder',
    () => cellOf('../actors.csv'),
    [
      'error actors.csv:2 image: “../actors.csv” is not the name of a file.',
      'warning images/lantern-guild.png:null null: No actor has this picture; it is not read.',
    ],
  ],
  [
    'SVG, which can hold a script, under the name of another',
    () => file('lantern-guild.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'.padEnd(60))),
    ['error actors.csv:2 image: images/lantern-guild.png is neither PNG nor JPEG.'],
  ],
  [
    'a heavy file',
    () => file('lantern-guild.png', new Uint8Array(500_001)),
    ['error actors.csv:2 image: images/lantern-guild.png has 501 kB.'],
  ],
  [
    'a small file of very many pixels',
    async () => {
      const bytes = await readFile(LANTERN);
      bytes.writeUInt32BE(60_000, 16);
      await file('lantern-guild.png', bytes);
    },
    ['error actors.csv:2 image: images/lantern-guild.png is 60000 by 96 pixels.'],
  ],
  [
    'one coordinate without the other',
    () => tiny.edit('places.csv', ',58.96,-3.3', ',58.96,'),
    ['error places.csv:3 lon: Of the coordinates one is missing.'],
  ],
  [
    'coordinates beyond the globe',
    () => tiny.edit('places.csv', ',58.96,-3.3', ',158.96,-183.3'),
    ['error places.csv:3 lat: 158.96 is more than 90.', 'error places.csv:3 lon: -183.3 is less than -180.'],
  ],
  [
    'words in place of numbers',
    () => tiny.edit('places.csv', ',58.96,-3.3', ',58°57′N,3°18′W'),
    [
      'error places.csv:3 lat: “58°57′N” is not a number.',
      'error places.csv:3 lon: “3°18′W” is not a number.',
    ],
  ],
  [
    'the place where cells that nobody filled in point to',
    () => tiny.edit('places.csv', ',58.96,-3.3', ',0,0'),
    ['warning places.csv:3 lat: The place lies at 0, 0, in the Atlantic.'],
  ],
])('%s is told', async (_name, break_, expected) => {
  await break_();
  expect(await brief()).toStrictEqual(expected);
});

test('of a JPEG the frame gives its size, whatever comes before it', () => {
  const frame = [0xff, 0xc2, 0, 11, 8, 0, 40, 0, 30, 1, 1, 0x11, 0];
  const comment = [0xff, 0xfe, 0, 5, 1, 2, 3];
  const facts = imageFacts(Uint8Array.from([0xff, 0xd8, ...comment, ...frame, 0, 0]));
  expect(facts).toStrictEqual({ mediaType: 'image/jpeg', width: 30, height: 40 });
  expect(imageFacts(Uint8Array.from([0xff, 0xd8, 0xff]))).toBeNull();
  expect(imageFacts(new Uint8Array())).toBeNull();
});

test('the picture is copied as it is, whatever runs the check', async () => {
  await cp(LANTERN, join(tiny.dir, 'images/other.png'));
  await cellOf('other.png');
  expect((await checkDataset(tiny.dir)).content?.images.size).toBe(1);
});
