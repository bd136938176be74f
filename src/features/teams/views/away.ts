import type { SectionBlock } from '@slack/types';
import {
  actions,
  button,
  context,
  divider,
  INPUT,
  input,
  plain,
  section,
  textInput,
} from '../../../slack/blocks.ts';
import type { Block, Message, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { formatDay, formatDays, type LocalDate } from '../../../time/index.ts';
import { teamFields, teamIds } from '../ids.ts';
import type { Absence, ToldAbsence } from '../rules/index.ts';

const MOST_LISTED = 20;

/** 'today', 'until Thu 5 Mar', 'Sun 20 Dec – Sun 3 Jan 2027', 'until their status changes' */
export function awayWhen(absence: Absence, today: LocalDate): string {
  if (absence.to === null) return 'until the Slack status changes';
  if (absence.from > today) return formatDays(absence.from, absence.to, today);
  return absence.to === today ? 'today' : `until ${formatDay(absence.to, today)}`;
}

/** Beside the name of somebody who is away today: '🌴 until Thu 5 Mar', '🌴' where no end is known. */
export function awayMark(absence: Absence, today: LocalDate): string {
  return absence.to === null ? '🌴' : `🌴 ${awayWhen(absence, today)}`;
}

/** What a person is told when they have said that they are away; `hasRole`: they hold one in a team. */
export function awayMessage(absence: ToldAbsence, hasRole: boolean, today: LocalDate): Message {
  const text = awaySentence(absence, hasRole, today);
  return { text, blocks: [section(text), actions(removeButton(absence, today))] };
}

function awaySentence(absence: ToldAbsence, hasRole: boolean, today: LocalDate): string {
  const deputy = hasRole ? ' What would escalate to you goes to your deputy.' : '';
  return `🌴 You are away ${awayWhen(absence, today)}. Nobody asks you for a standup.${deputy}`;
}

export function removedMessage(): Message {
  return { text: 'Removed: you are not away then.' };
}

/** What a person is told when they have said that they are back. */
export function backMessage(ended: Absence[], later: ToldAbsence[], today: LocalDate): Message {
  const text = [...backLines(ended), ...plannedLine(later, today)].join(' ');
  return { text };
}

export function awayListMessage(now: Absence | undefined, planned: ToldAbsence[], today: LocalDate): Message {
  const byStatus = now?.source === 'status' ? [statusLine(now)] : [];
  const lines = [...byStatus, ...planned.map((absence) => absenceLine(absence, today))];
  if (lines.length === 0) {
    return {
      text: 'You have no days away planned. Type `/standup away 2026-12-20 to 2027-01-03`, or `/standup away` to choose them.',
    };
  }
  return {
    text: ['Your days away:', ...lines].join('\n'),
    blocks: [
      section('*Your days away*'),
      ...byStatus.map((line) => section(line, backButton())),
      ...removable(planned, today),
    ],
  };
}

/** The modal in which a person chooses days, and sees and removes those they chose before. */
export function awayModal(now: Absence | undefined, planned: ToldAbsence[], today: LocalDate): Modal {
  return {
    type: 'modal',
    callback_id: teamIds.awayModal,
    title: plain('Days away', 24),
    submit: plain('Set away', 24),
    close: plain('Close', 24),
    blocks: [
      input(teamFields.from, 'First day', { type: 'datepicker', action_id: INPUT, initial_date: today }),
      input(
        teamFields.to,
        'Last day',
        { type: 'datepicker', action_id: INPUT },
        {
          optional: true,
          hint: 'Leave it out for a single day.',
        },
      ),
      input(teamFields.reason, 'Note', textInput({ max: 150, placeholder: 'parental leave' }), {
        optional: true,
        hint: 'Your team sees it.',
      }),
      ...plannedBlocks(now, planned, today),
    ],
  };
}

/** In the place of the modal once it was sent: what is kept now, with a way back. */
export function awaySetModal(
  absence: ToldAbsence,
  hasRole: boolean,
  planned: ToldAbsence[],
  today: LocalDate,
): Modal {
  return {
    type: 'modal',
    title: plain('Days away', 24),
    close: plain('Done', 24),
    blocks: [section(awaySentence(absence, hasRole, today)), ...plannedBlocks(undefined, planned, today)],
  };
}

function plannedBlocks(now: Absence | undefined, planned: ToldAbsence[], today: LocalDate): Block[] {
  const byStatus = now?.source === 'status' ? [section(statusLine(now), backButton())] : [];
  if (byStatus.length + planned.length === 0) return [];
  return [divider(), section('*Your days away*'), ...byStatus, ...removable(planned, today)];
}

function removable(planned: ToldAbsence[], today: LocalDate): Block[] {
  const listed: Block[] = planned.slice(0, MOST_LISTED).map((absence): SectionBlock => {
    return section(absenceLine(absence, today), removeButton(absence, today));
  });
  const more = planned.length - MOST_LISTED;
  return more > 0 ? [...listed, context(`and ${more} later`)] : listed;
}

function absenceLine(absence: ToldAbsence, today: LocalDate): string {
  const days = formatDays(absence.from, absence.to, today);
  return absence.reason === '' ? days : `${days} — ${escapeMrkdwn(shorten(absence.reason, 150))}`;
}

function statusLine(absence: Absence): string {
  return `🌴 You count as away now, because your Slack status ${says(absence)}.`;
}

/** A status may be nothing but a palm tree. */
function says(byStatus: Absence): string {
  return byStatus.reason === '' ? 'says so' : `says "${escapeMrkdwn(byStatus.reason)}"`;
}

function backLines(ended: Absence[]): string[] {
  if (ended.length === 0) return ["You aren't away today."];
  const status = ended.find((absence) => absence.source === 'status');
  const back = 'You are back: today counts again.';
  if (!status) return [back];
  return [`${back} Your Slack status still ${says(status)}; I pass over it until it changes.`];
}

function plannedLine(planned: ToldAbsence[], today: LocalDate): string[] {
  if (planned.length === 0) return [];
  return [`Still planned: ${planned.map((absence) => awayWhen(absence, today)).join(', ')}.`];
}

function removeButton(absence: ToldAbsence, today: LocalDate) {
  return button('Remove', teamIds.removeAway, {
    value: absence.id,
    label: `Remove: not away ${awayWhen(absence, today)}`,
  });
}

export function backButton() {
  return button("I'm back", teamIds.comeBack, { label: "I'm here today" });
}
