import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalTeam, startLocalTeam } from '../../src/demo/local-team.ts';
import { runLine } from '../../src/demo/prompt/run-line.ts';
import { type Seat, takeSeat } from '../../src/demo/prompt/seat.ts';

describe('at the prompt of the demo', () => {
  let team: LocalTeam;
  let seat: Seat;

  beforeAll(async () => {
    team = await startLocalTeam({ at: new Date('2026-03-02T11:00:00Z') });
    seat = takeSeat(team, 'Lea');
  });
  afterAll(() => team.stop());

  async function types(line: string): Promise<string> {
    const answer = await runLine(seat, line);
    await team.settle();
    return answer;
  }

  test('one is any member who can sign in', async () => {
    expect(await types('who')).toMatch(/Noor +Developer +America\/Los_Angeles/);
    expect(await types('who')).not.toMatch(/Slackbot|Buildbot|Rex/);
    await types('as noor');
    expect(seat.member.name).toBe('Noor');
    await expect(types('as rex')).rejects.toThrow('Rex cannot sign in.');
    await expect(types('as nobody')).rejects.toThrow('Nobody here is called "nobody". There are Lea, Ola,');
    await expect(types('as')).rejects.not.toThrow(/slackbot|rex/i);
    expect(seat.member.name).toBe('Noor');
    await types('as lea');
  });

  test('one goes to a channel and writes there', async () => {
    await types('#dev-general');
    await types('say lunch, anyone?');
    await team.as('Omar').sees('lunch, anyone?', { in: '#dev-general' });
    expect(await types('look')).toContain('lunch, anyone?');
    await expect(types('#nowhere')).rejects.toThrow(
      /There is no channel "#nowhere"\. There are .*#dev-standup/,
    );
    await expect(types('go there')).rejects.toThrow('like #dev-standup, or to dm');
  });

  test('one opens a form, fills it and sends it', async () => {
    await types('#dev-standup');
    await types('/standup away');
    expect(await types('look')).toContain('Days away');
    await types('fill Note: a long\\nweekend');
    expect(await types('look')).toContain('weekend');
    await expect(types('fill Note')).rejects.toThrow('Like this: fill Today: the export');
    await types('close');
    expect(seat.member.modal).toBeNull();
  });

  test('one opens App Home', async () => {
    expect(await types('look home')).toContain('Home · Lea');
    expect(await types('look home')).not.toContain('Nothing has been published');
  });

  test('one lets time pass, by the clock on one’s own wall', async () => {
    await types('as noor');
    expect(await types('clock')).toBe('It is Mon 2 Mar, 03:00 in America/Los_Angeles.');
    expect(await types('clock tomorrow 09:00')).toBe('It is Tue 3 Mar, 09:00 in America/Los_Angeles.');
    await types('as lea');
    expect(await types('clock +30 min')).toBe('It is Tue 3 Mar, 18:30 in Europe/Berlin.');
  });

  test.each([
    ['clok +4h', "I don't know “clok”. Did you mean “clock”"],
    ['pres Answer', 'Did you mean “press”'],
    ['hello there', 'To write it as a message: say hello there.'],
    ['press Answer', 'Nothing is called "Answer"'],
    ['press', 'Like this: press Answer'],
    ['tick', 'Like this: tick finish the sync'],
    ['untick', 'Like this: untick finish the sync'],
  ])('%s is answered with what one can do', async (line, says) => {
    await expect(types(line)).rejects.toThrow(says);
  });

  test('help lists everything, in the width of a terminal', async () => {
    const help = await types('help');
    expect(help).toContain('press Answer');
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});
