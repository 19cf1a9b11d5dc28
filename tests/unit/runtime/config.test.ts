import { ConfigError } from '../../../server/runtime/errors.ts';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../server/runtime/config.ts';

describe('settings', () => {
  test('have a default each', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      token: null,
      logLevel: 'warn',
      neo4j: null,
      documents: [],
    });
    expect(readConfig({}).dataDir).toMatch(/[\\/]\.relata$/);
  });

  test('an empty value is none', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: '', RELATA_TOKEN: '' })).toEqual(readConfig({}));
  });

  test('are read from the environment', () => {
    const env = {
      PORT: '8080',
      HOST: '0.0.0.0',
      RELATA_TOKEN: 'open sesame',
      NEO4J_URI: 'neo4j+s://db.example.org:7687',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'people',
      RELATA_DATA: '/var/relata',
      RELATA_DOCUMENTS: tmpdir(),
      RELATA_HOUSES: tmpdir(),
      LOG_LEVEL: 'debug',
    };
    expect(readConfig(env)).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      token: 'open sesame',
      neo4j: { uri: env.NEO4J_URI, username: 'neo4j', password: 'secret', database: 'people' },
      dataDir: '/var/relata',
      documents: [tmpdir()],
      houses: [tmpdir()],
      logLevel: 'debug',
    });
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['HOST', 'no host'],
    ['NEO4J_URI', 'localhost:7687'],
    ['NEO4J_URI', 'http://localhost:7474'],
    ['LOG_LEVEL', 'loud'],
    ['RELATA_DOCUMENTS', '/no/such/folder'],
    ['RELATA_HOUSES', '/no/such/folder'],
  ])('%s=%s names itself and what was given', (name, value) => {
    const wrong = (): unknown => readConfig({ [name]: value, NEO4J_PASSWORD: 'x' });
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow(`${name}: `);
    expect(wrong).toThrow(`(given: ${JSON.stringify(value)})`);
  });

  test('LOG_LEVEL lists what it can be', () => {
    expect(() => readConfig({ LOG_LEVEL: 'loud' })).toThrow(
      'LOG_LEVEL: one of fatal, error, warn, info, debug, trace, silent (given: "loud")',
    );
  });

  test('every wrong one is named at once, and no secret is repeated', () => {
    const env = { PORT: 'x', LOG_LEVEL: 'y', RELATA_TOKEN: 'short' };
    const wrong = (): unknown => readConfig(env);
    expect(wrong).toThrow(/PORT: .*\nRELATA_TOKEN: .*\nLOG_LEVEL: /);
    expect(wrong).not.toThrow(/"short"/);
  });

  test.each(['0.0.0.0', '192.168.1.5', '::', 'example.org'])('HOST %s asks for a token', (HOST) => {
    expect(() => readConfig({ HOST })).toThrow('RELATA_TOKEN: needed');
    expect(readConfig({ HOST, RELATA_TOKEN: '12345678' }).host).toBe(HOST);
  });

  test.each(['127.0.0.1', 'localhost', '::1'])('HOST %s asks for none', (HOST) => {
    expect(readConfig({ HOST }).token).toBeNull();
  });

  test('NEO4J_URI asks for a password', () => {
    expect(() => readConfig({ NEO4J_URI: 'bolt://localhost' })).toThrow('NEO4J_PASSWORD: needed');
  });
});
