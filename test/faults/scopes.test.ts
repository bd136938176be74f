import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { answer, dailies } from '../standups/team.ts';
import { declaredApp } from '../support/manifest.ts';
import { startFaulty } from './world.ts';

const HERE = { in: '#dev-standup' } as const;
const CARDS = { in: '#dev-blockers' } as const;

const OPTIONAL = z
  .object({ oauth_config: z.object({ scopes: z.object({ bot_optional: z.array(z.string()) }) }) })
  .parse(parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'))).oauth_config
  .scopes.bot_optional;

function scopesWithout(missing: string): string[] {
  return declaredApp.scopes.filter((scope) => scope !== missing);
}

describe.each(OPTIONAL.filter((scope) => scope !== 'channels:read'))('without %s', (missing) => {
  test('the day goes on: prompt, answer, blocker, policy, an answer of Slack that got lost, daily', async () => {
    const { world, logged } = await startFaulty({ scopes: scopesWithout(missing) });
    const { slack, as } = world;
    slack.faults.on('chat.postMessage', { kind: 'reset-after', times: 2 });
    await world.moveTo('2026-03-02T08:05:00Z');
    await answer(world, 'Lea', { Today: 'finish the sync' });
    await as('Lea').types('/blocker the VPN is down @Omar', HERE);
    await as('Kim').sees('#1', CARDS);
    await as('Dana').types('/blocker policy', HERE);
    await as('Dana').presses('Add a step');
    await as('Dana').fills('After how many hours?', '1');
    await as('Dana').submits();
    await as('Dana').closesModal();
    slack.faults.on('chat.postMessage', { kind: 'reset-after', times: 1 });
    await world.moveTo('2026-03-02T10:05:00Z');
    expect(dailies(world).length).toBeGreaterThan(0);
    expect(dailies(world)[0]?.text).toContain('finish the sync');
    expect(logged.filter(({ level }) => level > 40)).toEqual([]);
    const ended = slack.calls.filter(({ outcome }) => typeof outcome === 'object' && !outcome.ok);
    expect(ended.length).toBeLessThan(40);
  });
});

describe('without channels:read', () => {
  test('setting up says which permission is missing, and works once it is given', async () => {
    const { world } = await startFaulty({ scopes: scopesWithout('channels:read') }, { isSetUp: false });
    const dana = world.as('Dana');
    await dana.types('/standup setup', HERE);
    await dana.sees('Ask a workspace admin to give me the permission', HERE);
    world.slack.act.install({ scopes: declaredApp.scopes });
    await dana.types('/standup setup', HERE);
    await dana.seesModal();
  });

  test('a team that was set up before it was taken goes on', async () => {
    const { world } = await startFaulty();
    world.slack.act.install({ scopes: scopesWithout('channels:read') });
    await world.moveTo('2026-03-02T08:05:00Z');
    await answer(world, 'Lea', { Today: 'finish the sync' });
    await world.moveTo('2026-03-03T10:05:00Z');
    expect(dailies(world)).toHaveLength(2);
  });
});
