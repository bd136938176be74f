import { workApart } from '../apart.ts';
import { followCeremonies } from '../ceremonies/index.ts';
import type { Duty } from '../slice.ts';
import { followEvents } from '../sprints/index.ts';
import { followChanges } from '../teams/index.ts';
import { askAgain, followSprints, followTeam } from './flows/follow-sprint.ts';
import { outdatePlansOf, refreshWindows, windowsBehind } from './flows/open-windows.ts';
import { earliestAsking, plansToAsk } from './store/index.ts';

const asking = workApart(
  'those whose answer about a plan no longer fits cannot be asked again; the others are',
);

/** Windows that show a plan follow what was changed elsewhere: in the form of a story, by poker, by a command. */
export const keepPlansCurrent: Duty = {
  name: 'keep open plans current',
  async processDue(core) {
    await followCeremonies(core, 'plans', outdatePlansOf, { onlyOwn: true });
    await refreshWindows(core);
  },
  async nextDueAt(core) {
    return (await windowsBehind(core)).length > 0 ? core.clock.now() : null;
  },
};

/** Plans that are out follow their sprints, and those are asked again whose answer no longer fits. */
export const followPublished: Duty = {
  name: 'follow published plans',
  async processDue(core) {
    await followEvents(core, 'plans', (trx, events) => followSprints(trx, core, events));
    await followChanges(core, 'plans', (trx, team) => followTeam(trx, core, team));
    const due = await plansToAsk(core.database.db, core.clock.now());
    const ready = asking.ready(
      core,
      due.map((plan) => ({ ...plan, id: plan.sprintId, teamId: plan.channelId })),
    );
    for (const plan of ready) await asking.run(core, plan, () => askAgain(core, plan));
  },
  nextDueAt: (core) => earliestAsking(core.database.db, core.clock.now()),
};
