import { type Inbound, takeOnce } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import type { Rule } from '../rules/index.ts';
import { noteChange, rulesSet, saveRules } from '../store/index.ts';
import { calendarChanged } from './announce.ts';
import { teamToManage } from './permission.ts';

/**
 * How meetings of one kind are held from now on. Those that somebody moved stay where they are.
 *
 * @throws UserError for those who may not manage the team, naming who can
 */
export function setRule(
  core: Core,
  { inbound, userId, teamId, rule }: { inbound: Inbound; userId: string; teamId: string; rule: Rule },
): Promise<void> {
  return core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, core.clock.now()))) return;
    const team = await teamToManage(trx, teamId, userId);
    await noteChange(trx, team, { at: core.clock.now(), isOwn: true });
    const others = ((await rulesSet(trx, teamId)) ?? []).filter(({ kind }) => kind !== rule.kind);
    await saveRules(trx, teamId, [...others, rule]);
    await calendarChanged(trx, core, team);
  });
}
