import { DatabaseTrouble } from '../../database/index.ts';
import { type DueThing, workApart } from '../apart.ts';
import { followCeremonies } from '../ceremonies/index.ts';
import type { Core, Duty } from '../slice.ts';
import { followEvents } from '../sprints/index.ts';
import { followChanges } from '../teams/index.ts';
import { type Due, takeNextPromptSteps } from './flows/ask.ts';
import { takeNextOccurrenceStep } from './flows/keep-occurrence.ts';
import { keys } from './flows/keys.ts';
import { followStories } from './flows/news/follow-stories.ts';
import { tellNews } from './flows/news/tell-news.ts';
import { openDatesOf } from './flows/open-occurrence.ts';
import { refreshOpenDailies } from './flows/refresh.ts';
import {
  dueOccurrences,
  duePrompts,
  newsDue,
  nextOpeningAt,
  nextStandupDueAt,
  standupsToOpen,
} from './store/index.ts';

const opening = workApart('a standup cannot be opened; the others are');
const asking = workApart('somebody cannot be asked; the others are');
const telling = workApart('somebody cannot be told of a finished story; the others are');
const keeping = workApart('a standup cannot go on; the others do');

export const openStandups: Duty = {
  name: 'open standups',
  async processDue(core) {
    const due = await standupsToOpen(core.database.db, core.clock.now());
    for (const one of opening.ready(core, due)) {
      await opening.run(core, one, () => openDatesOf(core, one.id));
    }
  },
  nextDueAt: ({ database, clock }) => nextOpeningAt(database.db, clock.now()),
};

/** So many that nobody who presses something meanwhile waits for long; few at first, so that Slack is called at once. */
const ASKED_AT_ONCE = 50;
const ASKED_FIRST = 10;

export const askMembers: Duty = {
  name: 'ask members',
  async processDue(core) {
    const prompts = await duePrompts(core.database.db, core.clock.now());
    const named = prompts.map((one) => ({ ...one, id: `${one.occurrenceId} ${one.userId}` }));
    const due = asking.ready(core, named);
    await askTogether(core, due.slice(0, ASKED_FIRST));
    for (let at = ASKED_FIRST; at < due.length; at += ASKED_AT_ONCE) {
      await askTogether(core, due.slice(at, at + ASKED_AT_ONCE));
    }
  },
  nextDueAt: ({ database, clock }) => nextStandupDueAt(database.db, 'standup_prompts', clock.now()),
};

export const keepStandups: Duty = {
  name: 'keep standups',
  async processDue(core) {
    const due = await dueOccurrences(core.database.db, core.clock.now());
    for (const one of keeping.ready(core, due)) {
      await keeping.run(core, one, () => takeNextOccurrenceStep(core, one.id));
    }
  },
  nextDueAt: ({ database, clock }) => nextStandupDueAt(database.db, 'standup_occurrences', clock.now()),
};

/** In one transaction, which costs a write to the disk; where one of them fails, in one for each. */
async function askTogether(core: Core, due: Array<Due & DueThing>): Promise<void> {
  if (due.length === 0) return;
  try {
    await takeNextPromptSteps(core, due);
    await core.database.giveWay();
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw error;
    for (const one of due) await asking.run(core, one, () => takeNextPromptSteps(core, [one]));
  }
}

/** Dailies show the points done, and who waits for a story hears that it is finished. */
export const followSprints: Duty = {
  name: 'follow sprints',
  processDue: (core) => followEvents(core, 'standups', (trx, events) => followStories(trx, core, events)),
  nextDueAt: async () => null,
};

/** Dailies name the meetings of the next 24 hours. */
export const followMeetings: Duty = {
  name: 'follow meetings',
  processDue: (core) =>
    followCeremonies(core, 'standups', (trx, teamId) => refreshOpenDailies(trx, core, teamId)),
  nextDueAt: async () => null,
};

export const tellOfStories: Duty = {
  name: 'tell of finished stories',
  async processDue(core) {
    const due = await newsDue(core.database.db, core.clock.now());
    const named = due.map((one) => ({ ...one, id: `${one.workspaceId} ${one.userId}` }));
    for (const one of telling.ready(core, named)) await telling.run(core, one, () => tellNews(core, one));
  },
  nextDueAt: ({ database, clock }) => nextStandupDueAt(database.db, 'standup_news', clock.now()),
};

/** What a team's checklist asks for is done elsewhere too: `/standup roles`, `/standup hours`. */
export const keepChecklists: Duty = {
  name: 'keep checklists',
  processDue: (core) =>
    followChanges(core, 'checklists', (trx, { id, workspaceId }) =>
      core.outbox.refresh(trx, workspaceId, keys.checklist(id)),
    ),
  nextDueAt: async () => null,
};
