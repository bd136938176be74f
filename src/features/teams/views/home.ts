import { actions, button, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { LocalDate } from '../../../time/index.ts';
import { teamIds } from '../ids.ts';
import type { Absence, ToldAbsence } from '../rules/index.ts';
import { awayWhen, backButton } from './away.ts';

export interface AwayAndHours {
  /** What makes the person away today. */
  now: Absence | undefined;
  /** Absences that are still to come. */
  later: ToldAbsence[];
  hours: string;
  today: LocalDate;
}

/** The part of App Home about days off and working hours. */
export function awayAndHours({ now, later, hours, today }: AwayAndHours): Block[] {
  const planned = later.map((absence) => awayWhen(absence, today)).join(', ');
  const lines = [
    '*Away and hours*',
    ...(now ? [awayLine(now, today)] : []),
    ...(now || planned !== '' ? [] : ['No days away planned.']),
    ...(planned === '' ? [] : [`Planned: ${planned}.`]),
    `You work ${hours}.`,
  ];
  const buttons = [
    button('Set days away', teamIds.openAway),
    button('My hours', teamIds.openHours),
    ...(now ? [backButton()] : []),
  ];
  return [section(lines.join('\n')), actions(...buttons)];
}

function awayLine(now: Absence, today: LocalDate): string {
  if (now.source === 'told') return `🌴 You are away ${awayWhen(now, today)}.`;
  const says = now.reason === '' ? 'your Slack status' : `your Slack status "${escapeMrkdwn(now.reason)}"`;
  return `🌴 You count as away because of ${says}.`;
}
