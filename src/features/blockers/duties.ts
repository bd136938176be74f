import { min } from 'date-fns/min';
import { workApart } from '../apart.ts';
import { nextStepAt, subjectsDue } from '../escalations/index.ts';
import type { Duty } from '../slice.ts';
import { followEvents } from '../sprints/index.ts';
import { followChanges } from '../teams/index.ts';
import { takeDueStep } from './flows/escalate.ts';
import { gather } from './flows/gather.ts';
import { BLOCKER } from './flows/keys.ts';
import { endWait } from './flows/pass-time.ts';
import { showAnew, showStoriesAnew } from './flows/show-anew.ts';
import { blockersDue, nextBlockerDueAt } from './store/index.ts';

const waiting = workApart('what a blocker waits for cannot be ended; the others go on');
const climbing = workApart('a blocker cannot be escalated; the others are');

/** ETAs and snoozes that are over, before the steps that are due: what was taken up in time climbs no further. */
export const escalateBlockers: Duty = {
  name: 'escalate blockers',
  async processDue(core) {
    const { db } = core.database;
    const now = core.clock.now();
    const ended = waiting.ready(core, await blockersDue(db, now));
    const climbers = async () => climbing.ready(core, await subjectsDue(db, BLOCKER, now));
    const gathering = await gather(
      core,
      { due: ended, apart: (one, look) => waiting.look(core, one, look) },
      { due: await climbers(), apart: (one, look) => climbing.look(core, one, look) },
    );
    for (const one of waiting.ready(core, ended))
      await waiting.run(core, one, () => endWait(core, one.id, gathering));
    for (const subject of await climbers()) {
      await climbing.run(core, subject, () => takeDueStep(core, subject, gathering));
    }
  },
  async nextDueAt(core) {
    const { db } = core.database;
    const now = core.clock.now();
    const due = [await nextBlockerDueAt(db, now), await nextStepAt(db, BLOCKER, now)];
    const ahead = due.filter((at) => at !== null);
    return ahead.length > 0 ? min(ahead) : null;
  },
};

/** The cards of open blockers name the story that waits, with its points: they follow its changes. */
export const followStories: Duty = {
  name: 'follow stories of blockers',
  processDue: (core) => followEvents(core, 'blockers', (trx, events) => showStoriesAnew(trx, core, events)),
  nextDueAt: async () => null,
};

/** The cards of open blockers say who is told next, and when: they follow the team's hours, roles and leave. */
export const followTeams: Duty = {
  name: 'follow teams',
  processDue: (core) => followChanges(core, 'blockers', (trx, team) => showAnew(trx, core, team)),
  nextDueAt: async () => null,
};
