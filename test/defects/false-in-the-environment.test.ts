import { expect, test } from 'vitest';
import { ConfigError, parseConfig } from '../../src/config.ts';
import { sourceFiles } from '../support/source-tree.ts';

const WHOLE = {
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_APP_TOKEN: 'xapp-1',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  SLACK_API_URL: 'https://slack.com/api/',
  DATABASE_URL: 'file:./data/drumbeat.db',
  PORT: '3000',
  HOST: '0.0.0.0',
  PUBLIC_URL: 'https://drumbeat.example.com',
  LOG_LEVEL: 'info',
};

test.each(Object.keys(WHOLE).filter((name) => name !== 'HOST'))(
  '%s=false is refused by name, and never read as true',
  (name) => {
    const parse = () => parseConfig({ ...WHOLE, [name]: 'false' });
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(new RegExp(`${name} is malformed`));
  },
);

test('HOST=false is a host of that name', () => {
  expect(parseConfig({ ...WHOLE, HOST: 'false' }).http.host).toBe('false');
});

test('the environment is read in one place, where every value is checked', () => {
  const own = sourceFiles().filter(({ path }) => !path.startsWith('demo') && !path.startsWith('simulator/'));
  const [config, ...others] = own.filter(({ text }) => /process\.env\b/.test(text));
  expect([config?.path, others]).toEqual(['config.ts', []]);
  const read = [...(config?.text ?? '').matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name);
  expect(read.toSorted()).toEqual(Object.keys(WHOLE).toSorted());
});
