import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig, Secret } from '../src/config.ts';

const BOT = 'xoxb-1-2-abc';
const APP = 'xapp-1-A1-2-abc';
const SECRET = '0123456789abcdef0123456789abcdef';

function problemsOf(variables: Record<string, string>): string {
  try {
    parseConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('the settings', () => {
  test('need two tokens for Socket Mode, and the rest has defaults', () => {
    const config = parseConfig({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP });
    expect(config).toMatchObject({
      slack: { apiUrl: 'https://slack.com/api/', transport: { kind: 'socket' } },
      databaseUrl: 'file:./data/drumbeat.db',
      http: { host: '0.0.0.0', port: 3000, publicUrl: null },
      logLevel: 'info',
    });
  });

  test('choose signed HTTP where there is a signing secret and no app token', () => {
    const config = parseConfig({ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET });
    expect(config.slack.transport.kind).toBe('http');
  });

  test('prefer Socket Mode where both are given', () => {
    const config = parseConfig({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SECRET });
    expect(config.slack.transport.kind).toBe('socket');
  });

  test('name every wrong variable in one message, with where to find it', () => {
    const says = problemsOf({ SLACK_BOT_TOKEN: 'xoxp-1', PORT: 'yes', LOG_LEVEL: 'loud' });
    expect(says).toContain('4 settings need a look');
    expect(says).toMatch(/SLACK_BOT_TOKEN is malformed\..*xoxb-.*OAuth & Permissions/);
    expect(says).toMatch(/SLACK_APP_TOKEN is missing\..*Basic Information/);
    expect(says).toMatch(/PORT is malformed/);
    expect(says).toMatch(/LOG_LEVEL is malformed.*info/);
  });

  test('count an empty variable as missing', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: APP })).toMatch(/SLACK_BOT_TOKEN is missing/);
  });

  test.each([
    ['SLACK_API_URL', 'slack.com'],
    ['SLACK_API_URL', 'ftp://slack.com/api'],
    ['DATABASE_URL', './drumbeat.db'],
    ['DATABASE_URL', 'mysql://x'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'drumbeat.example.com'],
    ['SLACK_APP_TOKEN', 'xoxb-1'],
    ['SLACK_SIGNING_SECRET', 'short'],
  ])('refuse %s=%s', (name, value) => {
    const right = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP };
    expect(problemsOf({ ...right, [name]: value })).toMatch(
      new RegExp(`one setting needs a look.*${name} is malformed`, 's'),
    );
  });

  test('never show a secret', () => {
    const secret = new Secret(BOT);
    const shown = [
      String(secret),
      JSON.stringify({ secret }),
      inspect({ secret }),
      `${problemsOf({ SLACK_BOT_TOKEN: `${BOT} ` })}`,
    ];
    expect(shown.join()).not.toContain(BOT);
    expect(secret.reveal()).toBe(BOT);
  });
});
