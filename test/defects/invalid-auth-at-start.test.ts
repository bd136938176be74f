import { expect, test } from 'vitest';
import { StartError } from '../../src/start-up.ts';
import { startLasting } from '../hard-times/running.ts';
import { dailies, told } from '../standups/team.ts';

test.each(['invalid_auth', 'account_inactive', 'token_revoked'])(
  '%s at the start wipes nothing: with the token mended the standup goes on as it was set up',
  async (error) => {
    const world = await startLasting();
    await world.as('Lea').types('/blocker the VPN is down', { in: '#dev-standup' });
    await world.stopApp();
    world.slack.faults.on('auth.test', { kind: 'error', error });
    const refused = world.startApp();
    await expect(refused).rejects.toThrow(StartError);
    await expect(refused).rejects.toThrow(`Slack refuses SLACK_BOT_TOKEN (${error})`);
    world.slack.faults.clear();
    await world.startApp();
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(told(world, 'Lea').filter(({ text }) => text.includes('standup'))).not.toEqual([]);
    expect(dailies(world)).toHaveLength(1);
    await world.as('Kim').types('/blocker list', { in: '#dev-standup' });
    await world.as('Kim').sees('#1 the VPN is down', { in: '#dev-standup' });
  },
);
