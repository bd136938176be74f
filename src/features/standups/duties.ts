import { setImmediate as turn } from 'node:timers/promises';
import type { Core, Duty } from '../slice.ts';
import { takeNextPromptStep } from './flows/ask.ts';
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

export const askMembers: Duty = {
  name: 'ask members',
  async processDue(core) {
    for (const due of await duePrompts(core.database.db, core.clock.now())) {
      await apart(core, due, () => takeNextPromptStep(core, due));
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

/** One that fails is logged and looked at again at the next beat; it holds up no other, nor those who press something meanwhile. */
async function apart(core: Core, which: object, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    core.log.error({ err: error, ...which }, 'a standup could not go on');
  });
  await turn();
}
