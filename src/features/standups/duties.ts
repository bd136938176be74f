import { setImmediate as turn } from 'node:timers/promises';
import { DatabaseTrouble } from '../../database/index.ts';
import type { Core, Duty } from '../slice.ts';
import { type Due, takeNextPromptSteps } from './flows/ask.ts';
import { takeNextOccurrenceStep } from './flows/keep-occurrence.ts';
import { openDates } from './flows/open-occurrence.ts';
import {
  dueOccurrences,
  duePrompts,
  nextOccurrenceDueAt,
  nextOpeningAt,
  nextPromptDueAt,
  standupsToOpen,
} from './store/index.ts';

export const openStandups: Duty = {
  name: 'open standups',
  async processDue(core) {
    for (const standup of await standupsToOpen(core.database.db, core.clock.now())) {
      await apart(core, { standup: standup.id }, () => openDates(core, standup));
    }
  },
  nextDueAt: (core) => nextOpeningAt(core.database.db),
};

/** So many that nobody who presses something meanwhile waits for long. */
const ASKED_AT_ONCE = 20;

export const askMembers: Duty = {
  name: 'ask members',
  async processDue(core) {
    const due = await duePrompts(core.database.db, core.clock.now());
    for (let at = 0; at < due.length; at += ASKED_AT_ONCE) {
      await askTogether(core, due.slice(at, at + ASKED_AT_ONCE));
    }
  },
  nextDueAt: (core) => nextPromptDueAt(core.database.db),
};

export const keepStandups: Duty = {
  name: 'keep standups',
  async processDue(core) {
    for (const id of await dueOccurrences(core.database.db, core.clock.now())) {
      await apart(core, { occurrence: id }, () => takeNextOccurrenceStep(core, id));
    }
  },
  nextDueAt: (core) => nextOccurrenceDueAt(core.database.db),
};

/** In one transaction, which costs a write to the disk; where one of them fails, in one for each. */
async function askTogether(core: Core, due: Due[]): Promise<void> {
  try {
    await takeNextPromptSteps(core, due);
    await turn();
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw error;
    for (const one of due) await apart(core, one, () => takeNextPromptSteps(core, [one]));
  }
}

/** One that fails is logged and looked at again at the next beat (all of them, where the database does); it holds up no other, nor those who press something meanwhile. */
async function apart(core: Core, which: object, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    if (error instanceof DatabaseTrouble) throw error;
    core.log.error({ err: error, ...which }, 'a standup could not go on');
  });
  await turn();
}
