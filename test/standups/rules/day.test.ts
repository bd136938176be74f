import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { howToAsk, mayRemind } from '../../../src/features/standups/rules/day.ts';
import { asked, askedWith, reminded } from '../../../src/features/standups/rules/prompts.ts';
import type { Prompt } from '../../../src/features/standups/rules/types.ts';

const day = { from: new Date('2026-03-02T00:00:00Z'), to: new Date('2026-03-03T00:00:00Z') };
const minute = (of: number) => new Date(day.from.getTime() + of * 60_000);

function prompt(id: string, dueAt: Date): Prompt {
  const later = (minutes: number) => new Date(dueAt.getTime() + minutes * 60_000);
  return {
    ...{ occurrenceId: id, workspaceId: 'T1', userId: 'U1', timeZone: 'UTC', state: 'waiting' },
    ...{ skippedFor: null, reason: null, awayUntil: null, askedIn: null },
    ...{ dueAt, remindAt: later(90), deadlineAt: later(120), nextDueAt: dueAt },
    ...{ askedAt: null, remindedAt: null, endedAt: null, receiptKey: null },
  };
}

/** A person's day as the clock would make it, and at which minutes they got a message. */
function live(prompts: Prompt[], late: Prompt[] = []): { messages: Date[]; prompts: Prompt[] } {
  let known = [...prompts];
  const messages: Date[] = [];
  const keep = (next: Prompt) => {
    known = known.map((one) => (one.occurrenceId === next.occurrenceId ? next : one));
  };
  const remind = (one: Prompt, now: Date) => {
    const isReminded = one.remindAt?.getTime() === now.getTime() && mayRemind(known, day);
    if (isReminded) messages.push(now);
    keep(isReminded ? reminded(one, now) : { ...one, nextDueAt: null });
  };
  const ask = (one: Prompt, now: Date) => {
    const others = known.filter((other) => other !== one);
    const asking = one.askedIn === null ? howToAsk(others, day, now) : null;
    if (asking?.kind === 'own') {
      messages.push(now);
      for (const other of asking.along) keep(askedWith(other, one.occurrenceId));
    }
    keep(asked(asking?.kind === 'joins' ? askedWith(one, asking.occurrenceId) : one, now));
  };
  for (let now = day.from; now < day.to; now = new Date(now.getTime() + 60_000)) {
    known = [...known, ...late.filter(({ dueAt }) => dueAt.getTime() === now.getTime())];
    for (const { occurrenceId } of known) {
      const one = known.find((other) => other.occurrenceId === occurrenceId);
      if (!one?.nextDueAt || one.nextDueAt > now) continue;
      if (one.state === 'asked') remind(one, now);
      else ask(one, now);
    }
  }
  return { messages, prompts: known };
}

describe('a person in several teams', () => {
  test.each([
    ['one team: the prompt and its reminder', [540], [540, 630]],
    ['two at one time: one message and one reminder', [540, 540], [540, 630]],
    ['two at different times: one message each, no reminder', [540, 600], [540, 600]],
    ['four at different times: the second asks for the rest', [540, 600, 660, 840], [540, 600]],
    ['four at two times: one message for each time', [540, 540, 600, 600], [540, 600]],
  ])('%s', (_what, due, expected) => {
    const { messages } = live(due.map((at, index) => prompt(`O${index}`, minute(at))));
    expect(messages).toEqual(expected.map(minute));
  });

  test('is asked for all of them by then, in two messages a day at most', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 8 });
    fc.assert(
      fc.property(minutes, minutes, (planned, unforeseen) => {
        const { messages, prompts } = live(
          planned.map((at, index) => prompt(`O${index}`, minute(at))),
          unforeseen.map((at, index) => prompt(`L${index}`, minute(at))),
        );
        expect(messages.length).toBeLessThanOrEqual(2);
        for (const { state, askedAt, dueAt, askedIn } of prompts) {
          expect(state).toBe('asked');
          expect(askedAt).toEqual(dueAt);
          const host = prompts.find(({ occurrenceId }) => occurrenceId === askedIn);
          if (host) expect(host.askedIn).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });
});
