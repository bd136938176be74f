import { WebAPIPlatformError } from '@slack/web-api';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { StartError, StoppedEarly, startUp } from '../src/start-up.ts';

const log = pino({ level: 'silent' });
const refused = (error: string) => new WebAPIPlatformError({ ok: false, error });

describe('the start', () => {
  test('goes on when Slack answers at last', async () => {
    let tries = 0;
    const connect = async () => {
      tries++;
      if (tries === 1) throw refused('internal_error');
      return 'connected';
    };
    const started = startUp('SLACK_BOT_TOKEN', connect, { log, stopping: new AbortController().signal });
    expect(await started).toBe('connected');
  });

  test('ends where Slack refuses the token, with the variable to look at', async () => {
    const connect = () => Promise.reject(refused('invalid_auth'));
    const started = startUp('SLACK_BOT_TOKEN', connect, { log, stopping: new AbortController().signal });
    await expect(started).rejects.toBeInstanceOf(StartError);
    await expect(started).rejects.toThrow(/SLACK_BOT_TOKEN \(invalid_auth\)/);
  });

  test('ends where it is we who fail: trying again would not help', async () => {
    const connect = () => Promise.reject(new TypeError('no such column'));
    const started = startUp('SLACK_BOT_TOKEN', connect, { log, stopping: new AbortController().signal });
    await expect(started).rejects.toThrow('no such column');
  });

  test('is given up when it is told to stop, also while Slack was answering', async () => {
    const stopping = new AbortController();
    const connect = async () => {
      stopping.abort();
      return 'connected';
    };
    const started = startUp('SLACK_BOT_TOKEN', connect, { log, stopping: stopping.signal });
    await expect(started).rejects.toBeInstanceOf(StoppedEarly);
  });
});
