import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { verifyJars } from '../../server/engine/libraries.ts';
import { compareVersions } from '../../server/engine/release.ts';

const OF_HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

test('a jar that is changed, missing or too many is named, and nothing is run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relata-jars-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const list = join(tmpdir(), `${folder.split('/').at(-1) ?? ''}.sha256`);
  onTestFinished(() => rmSync(list));
  writeFileSync(list, `${OF_HELLO}  a.jar\n${OF_HELLO}  b.jar\n`);
  writeFileSync(join(folder, 'a.jar'), 'hello');
  writeFileSync(join(folder, 'b.jar'), 'hello');
  await expect(verifyJars(folder, list)).resolves.toBeUndefined();

  writeFileSync(join(folder, 'b.jar'), 'hello!');
  await expect(verifyJars(folder, list)).rejects.toThrow(/SHA-256 than listed:\n {2}b\.jar$/);
  rmSync(join(folder, 'b.jar'));
  writeFileSync(join(folder, 'c.jar'), 'hello');
  await expect(verifyJars(folder, list)).rejects.toThrow(/listed:\n {2}b\.jar\n {2}c\.jar$/);
});

test('versions are compared by number', () => {
  expect(compareVersions('5.26.30', '5.26.9')).toBeGreaterThan(0);
  expect(compareVersions('5.26.30', '5.26.30')).toBe(0);
  expect(compareVersions('4.4.99', '5.0.0')).toBeLessThan(0);
});
