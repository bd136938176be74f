import { plain, section } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { formatWeekdays } from '../../../time/index.ts';
import { teamIds } from '../ids.ts';
import type { Team } from '../rules/index.ts';
import { dayInputs } from './hours.ts';

/** The modal in which a manager says when the team works. */
export function teamHoursModal(team: Team): Modal {
  return {
    type: 'modal',
    callback_id: teamIds.teamHoursModal,
    private_metadata: JSON.stringify({ teamId: team.id }),
    title: plain('Team hours', 24),
    submit: plain('Save', 24),
    close: plain('Cancel', 24),
    blocks: [
      section(`When does *${escapeMrkdwn(team.name)}* work, by the clocks of ${team.timeZone}?`),
      ...dayInputs(
        { ...team, days: team.workingDays },
        'Hours of a blocker count within these. Whoever works at others sets them with /standup me.',
      ),
    ],
  };
}

/** In the place of the modal once it was sent. */
export function teamHoursSavedModal(team: Team): Modal {
  return {
    type: 'modal',
    title: plain('Team hours', 24),
    close: plain('Done', 24),
    blocks: [section(`Saved. *${escapeMrkdwn(team.name)}* works ${teamHoursWords(team)}.`)],
  };
}

/** 'Mon–Fri 09:00–17:00, Europe/Berlin' */
export function teamHoursWords({ workingDays, startsAt, endsAt, timeZone }: Team): string {
  return `${formatWeekdays(workingDays)} ${startsAt}–${endsAt}, ${timeZone}`;
}
