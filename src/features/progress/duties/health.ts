import { min } from 'date-fns/min';
import { workApart } from '../../apart.ts';
import { nextStepAt, subjectsDue } from '../../escalations/index.ts';
import type { Duty } from '../../slice.ts';
import { followEvents } from '../../sprints/index.ts';
import { followChanges, judge, judgedByOtherBlockers } from '../flows/judge.ts';
import { drawAnew } from '../flows/pictures.ts';
import { HEALTH, tellOfRed } from '../flows/tell-red.ts';
import { judgementsDue, nextJudgementDueAt } from '../store/health.ts';
import { nextPictureDueAt } from '../store/pictures.ts';

const judging = workApart('a sprint cannot be judged; the others are');
const telling = workApart('somebody cannot be told of a sprint that is red; the others are');

/** Sprints are judged when something happens to them and every working day; who has a stake is told of red ones. */
export const judgeSprints: Duty = {
  name: 'judge sprints',
  async processDue(core) {
    const { db } = core.database;
    await followEvents(core, 'health', (trx, events) => followChanges(trx, core, events));
    const due = [...(await judgementsDue(db, core.clock.now())), ...(await judgedByOtherBlockers(db))];
    const named = due.map(({ sprintId, teamId }) => ({ id: sprintId, teamId }));
    for (const one of judging.ready(core, named)) {
      await judging.run(core, one, () => core.database.transaction((trx) => judge(trx, core, one.id)));
    }
    for (const subject of telling.ready(core, await subjectsDue(db, HEALTH, core.clock.now()))) {
      await telling.run(core, subject, () => tellOfRed(core, subject));
    }
  },
  async nextDueAt(core) {
    const { db } = core.database;
    const now = core.clock.now();
    const ahead = [await nextJudgementDueAt(db, now), await nextStepAt(db, HEALTH, now)];
    const known = ahead.filter((at) => at !== null);
    return known.length > 0 ? min(known) : null;
  },
};

/** The picture in an open daily follows what happens, in time. */
export const keepPictures: Duty = {
  name: 'keep pictures',
  processDue: drawAnew,
  nextDueAt: ({ database, clock }) => nextPictureDueAt(database.db, clock.now()),
};
