import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Hosted, OPENS_WITHIN_MS, openDemo } from './hosted.ts';

const DM = { in: 'dm' };
const STANDUP = { in: '#dev-standup' };

let demo: Hosted;
beforeEach(async () => {
  demo = await openDemo();
}, OPENS_WITHIN_MS);
afterEach(() => demo.host.stop());

async function plays(id: string): Promise<void> {
  await demo.host.do({ what: 'chapter', id });
  await demo.desk(({ playing }) => playing === null);
  await demo.host.idle();
}

describe('the tour', () => {
  test('plays the sprint, a day at a time, and nothing fails in it', async () => {
    for (const { id } of (await demo.desk()).tour) {
      await plays(id);
      const { error, tour } = await demo.desk();
      expect(`${id}: ${error}`).toBe(`${id}: null`);
      expect(tour.find((chapter) => chapter.id === id)?.isDone).toBe(true);
    }
    const priya = demo.as('Priya');
    await priya.sees(/Mon 2 Mar[\s\S]*Lea[\s\S]*finish the ERP-002 sync/, STANDUP);
    await priya.sees(/Fri 6 Mar[\s\S]*review of the order import/, STANDUP);
    expect(demo.host.slack().complaints).toEqual([]);
  });

  test('goes on where the visitor was faster than the play', async () => {
    const ola = demo.as('Ola');
    await ola.presses('Edit', DM);
    await ola.fills('Today', 'PROC-001 in another way');
    await ola.submits();
    await demo.press({ what: 'jump', to: 'next' });
    const lea = demo.as('Lea');
    await lea.presses('Answer', DM);
    await lea.fills('Today', 'I was faster');
    await lea.submits();
    const kim = demo.as('Kim');
    await kim.presses('Answer', DM);

    await plays('day-1');
    const { error, tour } = await demo.desk();
    expect(error).toContain('could not be played to its end');
    expect(tour[0]?.isDone).toBe(true);
    expect(kim.modal?.title).toBe('Standup Mon 2 Mar');
    await kim.closesModal();
    expect(ola.modal).toBeNull();
    const daily = await demo.as('Priya').sees(/Mon 2 Mar[\s\S]*answered/, STANDUP);
    expect(daily.text).toContain('I was faster');
    expect(daily.text).toContain('plan the ERP release with Priya');
  });

  test('is left in the middle of a day', async () => {
    await demo.host.do({ what: 'chapter', id: 'day-1' });
    await demo.desk(({ busy }) => busy === 'Lea answers on her phone');
    await expect(demo.host.do({ what: 'chapter', id: 'day-2' })).rejects.toThrow(
      'Mon 2 Mar is playing. Skip the rest of it first.',
    );
    const left = await demo.press({ what: 'skip' });
    expect(left).toMatchObject({ playing: null, busy: null });
    expect(left.tour.map(({ isDone }) => isDone)).toEqual([true, ...Array(9).fill(false)]);
    expect(left.now < '2026-03-02T08:05').toBe(true);
    await demo.press({ what: 'jump', to: '4h' });
    const daily = await demo.as('Priya').sees(/Mon 2 Mar[\s\S]*answered/, STANDUP);
    expect(daily.text).toContain('finish the ERP-002 sync');
    expect(daily.text).not.toContain('load tests');
  });

  test('does not play a day that is over, and says what to do', async () => {
    await demo.press({ what: 'jump', to: 'tomorrow' });
    expect((await demo.desk()).tour[0]?.isDone).toBe(true);
    await expect(demo.host.do({ what: 'chapter', id: 'day-1' })).rejects.toThrow(
      'Mon 2 Mar is over. The clock moves forwards only; a reset begins the sprint anew.',
    );
    await expect(demo.host.do({ what: 'chapter', id: 'sunday' })).rejects.toThrow('no such chapter');
  });

  test('a clock that runs is paused for it, and a reset ends it', async () => {
    await demo.host.do({ what: 'play', speed: 60 });
    await demo.host.do({ what: 'chapter', id: 'day-1' });
    expect((await demo.desk()).isPlaying).toBe(false);
    const fresh = await demo.press({ what: 'reset' });
    expect(fresh).toMatchObject({ playing: null, now: '2026-03-02T07:57:00.000Z' });
    expect(fresh.tour.filter(({ isDone }) => isDone)).toEqual([]);
  });
});
