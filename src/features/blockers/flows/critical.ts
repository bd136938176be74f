import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { setCritical } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { holdersOf, mayManage } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import type { Blocker } from '../rules/index.ts';
import { keepBlocker } from '../store/index.ts';
import { changeOpen, type Deed } from './change.ts';
import { subjectOf } from './keys.ts';
import { logEntry } from './log.ts';
import { tellingOf } from './telling.ts';

/**
 * A critical blocker wakes people up; the raiser or a lead can say so, and take it back.
 *
 * @throws UserError for others, naming who can
 */
export function markCritical(core: Core, deed: Deed & { isCritical: boolean }): Promise<Blocker> {
  return changeOpen(core, deed, async (trx, blocker) => {
    const { team, name } = await tellingOf(trx, core, blocker, [deed.userId]);
    const leads = (await holdersOf(trx, team, 'team_lead')).userIds;
    const may =
      [blocker.raisedBy, ...leads].includes(deed.userId) || (await mayManage(trx, team, deed.userId));
    if (!may) {
      const people = await peopleById(trx, team.workspaceId, leads);
      const who = [name(blocker.raisedBy), ...leads.map((id) => escapeMrkdwn(nameOf(people, id)))];
      throw new UserError(
        `Only ${[...new Set(who)].join(' or ')} can mark #${blocker.number} critical. Ask one of them, or press Escalate now.`,
      );
    }
    const { isCritical } = deed;
    if (blocker.isCritical === isCritical) return blocker;
    const marked = await keepBlocker(trx, { ...blocker, isCritical });
    await setCritical(trx, subjectOf(marked), isCritical, core.clock.now());
    const says = isCritical
      ? `${name(deed.userId)} marked it critical: people are told outside their hours, too.`
      : `${name(deed.userId)} says it is no longer critical.`;
    await logEntry(trx, core, marked, {
      kind: isCritical ? 'critical' : 'not-critical',
      by: deed.userId,
      says,
    });
    return marked;
  });
}
