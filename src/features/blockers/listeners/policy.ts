import { readForm } from '../../../slack/form-values.ts';
import type { Interaction, Invocation, Listeners, OpenModal, Press } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { askUserGroups } from '../../workspaces/index.ts';
import { draftOf, keepPolicy, shownPolicy, showPolicy, teamToManage, withStep } from '../flows/policy.ts';
import { ids } from '../ids.ts';
import type { PolicyDraft } from '../rules/index.ts';
import { policyDraftSchema, policyForm, stepForm } from '../schema.ts';
import { answerModal } from '../views/forms.ts';
import { policyModal, stepModal } from '../views/policy-forms.ts';

/** `/blocker policy` opens its form for those who manage the team; `policy show` is for everybody. */
export async function policyByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const team = await requireTeam(db, invocation);
  if (invocation.text !== '')
    return invocation.reply(await showPolicy(db, team, invocation.userId, core.clock.now()));
  await openPolicy(core, invocation, team.id);
}

export function listenForPolicy(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.policy.open, (press) => openPolicy(core, press, press.value));

  listeners.onPress(ids.policy.addStep, async (press) => {
    if (press.modal) await openStep(core, press, { ...draftIn(press.modal), step: null });
  });

  listeners.onPress(ids.policy.editStep, async (press) => {
    if (press.modal) await openStep(core, press, { ...draftIn(press.modal), step: Number(press.value) });
  });

  listeners.onSubmit(ids.policy.step, async ({ userId, modal }) => {
    const form = readForm(stepForm, modal.values);
    const draft = policyDraftSchema.parse(JSON.parse(modal.metadata));
    const team = await teamToManage(db, draft.teamId, userId);
    const next = await withStep(core, draft, form, team);
    return { kind: 'show', view: policyModal(next, await shownPolicy(db, team, next.policy)) };
  });

  listeners.onSubmit(ids.policy.submit, async ({ inbound, userId, modal }) => {
    const { teamId, policy, alsoOpen } = draftIn(modal);
    const team = await teamToManage(db, teamId, userId);
    const answer = await keepPolicy(core, { inbound, team, userId, policy, alsoOpen });
    return { kind: 'show', view: answerModal('Escalation policy', answer) };
  });
}

async function openPolicy(core: Core, { userId, openModal }: Interaction, teamId: string): Promise<void> {
  const { db } = core.database;
  const team = await teamToManage(db, teamId, userId);
  const draft = await draftOf(db, team);
  await openModal(policyModal(draft, await shownPolicy(db, team, draft.policy)));
}

async function openStep(core: Core, press: Press, draft: PolicyDraft): Promise<void> {
  const step = draft.step === null ? undefined : draft.policy.steps[draft.step];
  await press.replaceModal(stepModal(draft, step, await askUserGroups(core, press.workspaceId)));
}

/** The draft in the modal, with what was chosen in it since. */
function draftIn(modal: OpenModal): PolicyDraft {
  const draft = policyDraftSchema.parse(JSON.parse(modal.metadata));
  const { hours, also } = readForm(policyForm, modal.values);
  return { ...draft, policy: { ...draft.policy, hours }, alsoOpen: also.length > 0 };
}
