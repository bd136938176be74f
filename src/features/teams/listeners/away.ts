import type { Command } from '../../../slack/commands/command.ts';
import { readForm } from '../../../slack/form-values.ts';
import type { Deed, Interaction, Invocation, Listeners, Press } from '../../../slack/interactions.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { comeBack, removeAbsence } from '../flows/come-back.ts';
import { daysAway } from '../flows/days-away.ts';
import { goAway } from '../flows/go-away.ts';
import { knowPerson } from '../flows/know-person.ts';
import { teamIds } from '../ids.ts';
import { awayForm, chosenAbsence, readAway } from '../schema.ts';
import {
  awayListMessage,
  awayMessage,
  awayModal,
  awaySetModal,
  backMessage,
  removedMessage,
} from '../views/away.ts';

const BACK_IS_TODAY =
  '`/standup back` says that you are here today. To change other days type `/standup away list`. Nothing was changed.';

export function awayCommands(core: Core): Command[] {
  return [
    {
      command: '/standup',
      word: 'away',
      usage: '/standup away 2026-12-20 to 2027-01-03',
      summary: 'days on which nobody asks you (also `today`, `until Friday`, `list`, or alone to choose)',
      run: (invocation) => runAway(core, invocation),
    },
    {
      command: '/standup',
      word: 'back',
      usage: '/standup back',
      summary: 'you are here today after all',
      takes: /^$/,
      async run(invocation) {
        if (!/^(today|now)?$/i.test(invocation.text)) throw new UserError(BACK_IS_TODAY);
        await answerBack(core, invocation);
      },
    },
  ];
}

export function listenForAway(listeners: Listeners, core: Core): void {
  listeners.onPress(teamIds.openAway, (press) => openAway(core, press));
  listeners.onPress(teamIds.comeBack, (press) => pressBack(core, press));
  listeners.onPress(teamIds.removeAway, (press) => pressRemove(core, press));
  listeners.onSubmit(teamIds.awayModal, async (submission) => {
    const { today } = await knowPerson(core, submission);
    const chosen = chosenAbsence(readForm(awayForm, submission.modal.values), today);
    const absence = await goAway(core, { ...whose(submission), ...chosen });
    const { now, planned, hasRole } = await daysAway(core, submission);
    const view = absence ? awaySetModal(absence, hasRole, planned, today) : awayModal(now, planned, today);
    return { kind: 'show', view };
  });
}

async function runAway(core: Core, invocation: Invocation): Promise<void> {
  if (invocation.text === '') return openAway(core, invocation);
  const { now, planned, today, hasRole } = await daysAway(core, invocation);
  if (/^list$/i.test(invocation.text)) return invocation.reply(awayListMessage(now, planned, today));
  const absence = await goAway(core, {
    ...whose(invocation),
    ...(await readAway(invocation.text, today)),
  });
  await invocation.reply(absence ? awayMessage(absence, hasRole, today) : removedMessage());
}

async function openAway(core: Core, interaction: Interaction): Promise<void> {
  const { now, planned, today } = await daysAway(core, interaction);
  await interaction.openModal(awayModal(now, planned, today));
}

async function answerBack(core: Core, interaction: Interaction): Promise<void> {
  const { today } = await knowPerson(core, interaction);
  const ended = await comeBack(core, { ...whose(interaction), today });
  const { planned } = await daysAway(core, interaction);
  await interaction.reply(backMessage(ended, planned, today));
}

async function pressBack(core: Core, press: Press): Promise<void> {
  if (press.messageTs !== undefined) return answerBack(core, press);
  const { today } = await knowPerson(core, press);
  await comeBack(core, { ...whose(press), today });
  if (press.modal) await showAgain(core, press);
}

async function pressRemove(core: Core, press: Press): Promise<void> {
  await removeAbsence(core, { ...whose(press), id: press.value });
  if (press.modal) await showAgain(core, press);
  else if (press.messageTs !== undefined) await press.replaceReply(removedMessage());
}

/** The modal pressed in, with the absences as they are now. App Home is published anew by itself. */
async function showAgain(core: Core, press: Press): Promise<void> {
  const { now, planned, today } = await daysAway(core, press);
  await press.replaceModal(awayModal(now, planned, today));
}

function whose({ inbound, workspaceId, userId }: Deed) {
  return { inbound, workspaceId, userId };
}
