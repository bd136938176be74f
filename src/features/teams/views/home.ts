import { actions, button, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { LocalDate } from '../../../time/index.ts';
import { teamIds } from '../ids.ts';
import type { Absence, TeamState, ToldAbsence } from '../rules/index.ts';
import { awayMark, awayWhen, backButton } from './away.ts';

export interface AwayAndHours {
  /** What makes the person away today. */
  now: Absence | undefined;
  /** Absences that are still to come. */
  later: ToldAbsence[];
  hours: string;
  today: LocalDate;
}

const MOST_PLANNED = 5;
const MOST_NAMED = 15;

/** The part of App Home about days off and working hours. */
export function awayAndHours({ now, later, hours, today }: AwayAndHours): Block[] {
  const next = later.slice(0, MOST_PLANNED).map((absence) => awayWhen(absence, today));
  const more = later.length > MOST_PLANNED ? ` and ${later.length - MOST_PLANNED} more` : '';
  const planned = `${next.join(', ')}${more}`;
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

/** For those who manage a team: '5 of 6 here today, Kim 🌴 until Thu 5 Mar', as mrkdwn. */
export function teamState({ team, members, today }: TeamState): string {
  const away = members.flatMap(({ member, absence }) =>
    absence ? [`${escapeMrkdwn(member.name)} ${awayMark(absence, today)}`] : [],
  );
  const here = `${members.length - away.length} of ${members.length} here today`;
  const more = away.length > MOST_NAMED ? [`and ${away.length - MOST_NAMED} more`] : [];
  const line = [here, ...away.slice(0, MOST_NAMED), ...more].join(', ');
  const where = `*${escapeMrkdwn(team.name)}* in ${channelLink(team.homeChannelId)}`;
  return `${where}\n${line}`;
}
