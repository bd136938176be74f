import { readForm } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { rulesOf } from '../flows/meetings.ts';
import { teamToManage } from '../flows/permission.ts';
import { setRule } from '../flows/rules.ts';
import { ids } from '../ids.ts';
import type { Kind, Rule } from '../rules/index.ts';
import { ruleForm, ruleOf, ruleTarget } from '../schema.ts';
import { ruleModal, rulesModal } from '../views/rule-forms.ts';

export function listenForRules(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.rules.open, async ({ userId, value: teamId, openModal }) => {
    const team = await teamToManage(db, teamId, userId);
    await openModal(rulesModal(team, await rulesOf(db, team)));
  });

  listeners.onPress(ids.rules.edit, async ({ userId, value, replaceModal }) => {
    const { teamId, kind } = ruleTarget.parse(JSON.parse(value));
    const team = await teamToManage(db, teamId, userId);
    await replaceModal(ruleModal(teamId, ruleOfKind(await rulesOf(db, team), kind), team.timeZone));
  });

  listeners.onSubmit(ids.rules.submit, async ({ inbound, userId, modal }) => {
    const form = readForm(ruleForm, modal.values);
    const { teamId, kind } = ruleTarget.parse(JSON.parse(modal.metadata));
    const team = await teamToManage(db, teamId, userId);
    const rule = ruleOf(ruleOfKind(await rulesOf(db, team), kind), form);
    await setRule(core, { inbound, userId, teamId, rule });
    return { kind: 'show', view: rulesModal(team, await rulesOf(db, team)) };
  });
}

function ruleOfKind(rules: readonly Rule[], kind: Kind): Rule {
  const rule = rules.find((one) => one.kind === kind);
  if (!rule) throw new UserError('That meeting is not known any more. Nothing was changed.');
  return rule;
}
