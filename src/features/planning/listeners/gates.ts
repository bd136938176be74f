import { readForm } from '../../../slack/form-values.ts';
import type { Listeners, Press } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { answerShare } from '../flows/confirm.ts';
import { type Answered, decide, requireGate } from '../flows/decide.ts';
import { standingOf } from '../flows/standing.ts';
import { ids } from '../ids.ts';
import {
  approveForm,
  gateFormOf,
  readGateValue,
  readShareValue,
  refuseForm,
  sendBackForm,
} from '../schema/index.ts';
import { approveModal, refuseModal, sendBackModal } from '../views/gate-forms.ts';
import { answerWindow } from '../views/starting.ts';

const NOTHING_SAID = { comment: '', impact: '', recommendations: '' };

/** Approvals and confirmations, from a letter, App Home or a private answer. */
export function listenForGates(listeners: Listeners, core: Core): void {
  const { db } = core.database;
  const standing = (sprintId: string) => standingOf(db, sprintId, core.clock.now());

  listeners.onPress(new RegExp(`^${ids.approve.now}\\.`), async (press) => {
    const { inbound, userId, value } = press;
    const form = readGateValue(value);
    if (form.gate === 'business') {
      const answer = await decide(core, { inbound, userId, ...form, verdict: 'approved', ...NOTHING_SAID });
      return answerPrivately(press, answer);
    }
    const shown = await standing(form.sprintId);
    requireGate(shown, { gate: form.gate, userId });
    await press.openModal(approveModal(shown, form));
  });

  listeners.onSubmit(ids.approve.submit, async ({ inbound, userId, modal }) => {
    const form = gateFormOf.parse(JSON.parse(modal.metadata));
    const { feasibility, impact, recommendations } = readForm(approveForm, modal.values);
    const said = { comment: feasibility, impact, recommendations };
    const { message } = await decide(core, { inbound, userId, ...form, verdict: 'approved', ...said });
    return { kind: 'show', view: answerWindow('Approve the plan', message) };
  });

  listeners.onPress(new RegExp(`^${ids.approve.sendBack}\\.`), async (press) => {
    const form = readGateValue(press.value);
    const shown = await standing(form.sprintId);
    requireGate(shown, { gate: form.gate, userId: press.userId });
    await press.openModal(sendBackModal(shown, form));
  });

  listeners.onSubmit(ids.approve.sendBackSubmit, async ({ inbound, userId, modal }) => {
    const form = gateFormOf.parse(JSON.parse(modal.metadata));
    const { comment } = readForm(sendBackForm, modal.values);
    const said = { ...NOTHING_SAID, comment };
    const { message } = await decide(core, { inbound, userId, ...form, verdict: 'sent-back', ...said });
    return { kind: 'show', view: answerWindow('Send the plan back', message) };
  });

  listeners.onPress(ids.confirm.now, async (press) => {
    const { inbound, userId, value } = press;
    const share = readShareValue(value);
    const answer = await answerShare(core, { inbound, userId, ...share, answer: 'confirmed', reason: '' });
    await answerPrivately(press, answer);
  });

  listeners.onPress(ids.confirm.refuse, async (press) => {
    await press.openModal(refuseModal(await standing(press.value)));
  });

  listeners.onSubmit(ids.confirm.submit, async ({ inbound, userId, modal }) => {
    const { reason } = readForm(refuseForm, modal.values);
    const deed = { inbound, userId, sprintId: modal.metadata, position: null };
    const { message } = await answerShare(core, { ...deed, answer: 'refused', reason });
    return { kind: 'show', view: answerWindow('Not like this', message) };
  });
}

/** On App Home what is recorded goes away by itself; what is not is said in a window, for there is no other place. */
async function answerPrivately(press: Press, { isRecorded, message }: Answered): Promise<void> {
  if (press.messageTs !== undefined) await press.reply(message);
  else if (!isRecorded) await press.openModal(answerWindow('Look again', message));
}
