import { workApart } from '../apart.ts';
import type { Duty } from '../slice.ts';
import { followEvents } from '../sprints/index.ts';
import { followChanges } from '../teams/index.ts';
import { forgetTraces } from './flows/forget-order.ts';
import { passTimeAt } from './flows/go-on.ts';
import { followSprints, openDue, planOpenings } from './flows/openings.ts';
import { noticeOwners, remindOwner } from './flows/remind-owners.ts';
import { showAnew } from './flows/show-anew.ts';
import {
  nextOpeningAt,
  nextReminderDueAt,
  nextRetroDueAt,
  openingsDue,
  openRetroOf,
  remindersDue,
  retrosDue,
} from './store/index.ts';

const opening = workApart('a retro cannot open by itself; the others do');
const reminding = workApart('somebody cannot be reminded of what they took on; the others are');
const passing = workApart('a retro that is due cannot go on; the others do');

/** Retros go on by the clock, and remind those who have not voted. */
const keepRetros: Duty = {
  name: 'keep retros',
  async processDue(core) {
    const due = await retrosDue(core.database.db, core.clock.now());
    for (const one of passing.ready(core, due)) await passing.run(core, one, () => passTimeAt(core, one.id));
  },
  nextDueAt: ({ database, clock }) => nextRetroDueAt(database.db, clock.now()),
};

/** The database's log says no longer in which order cards came. */
const forgetOrders: Duty = {
  name: 'forget in which order cards came',
  processDue: forgetTraces,
  nextDueAt: async () => null,
};

/** Who leads a retro may go, and who is counted on. */
const followPeople: Duty = {
  name: 'follow the people of retros',
  processDue: (core) =>
    followChanges(core, 'retros', async (trx, team) => {
      const retro = await openRetroOf(trx, team.id);
      if (retro) await showAnew(trx, core, { retro, team });
    }),
  nextDueAt: async () => null,
};

/** One working day before a sprint ends its retro opens. */
const openRetros: Duty = {
  name: 'open retros',
  async processDue(core) {
    await followEvents(core, 'retros', (trx, events) => followSprints(trx, core, events));
    const due = await openingsDue(core.database.db, core.clock.now());
    const named = due.map((one) => ({ ...one, id: one.sprintId }));
    for (const one of opening.ready(core, named)) await opening.run(core, one, () => openDue(core, one.id));
  },
  nextDueAt: ({ database, clock }) => nextOpeningAt(database.db, clock.now()),
};

/** Owners are reminded of their actions, and whoever can hand them over hears of those who left. */
const remindOwners: Duty = {
  name: 'remind of actions',
  async processDue(core) {
    const due = await remindersDue(core.database.db, core.clock.now());
    const named = due.map((one) => ({ ...one, id: `${one.workspaceId} ${one.ownerId}` }));
    for (const one of reminding.ready(core, named)) {
      await reminding.run(core, one, () => remindOwner(core, one));
    }
  },
  nextDueAt: ({ database, clock }) => nextReminderDueAt(database.db, clock.now()),
};

/** Hours decide when a retro opens; who leaves, whose actions wait. */
const followTeams: Duty = {
  name: 'follow the teams of actions',
  processDue: (core) =>
    followChanges(core, 'retro-actions', async (trx, team) => {
      await planOpenings(trx, team, core.clock.now());
      await noticeOwners(trx, core, team);
    }),
  nextDueAt: async () => null,
};

export const duties: Duty[] = [keepRetros, forgetOrders, followPeople, followTeams, openRetros, remindOwners];
