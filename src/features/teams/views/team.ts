import { context, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { formatClock, formatWeekdays, localDateOf } from '../../../time/index.ts';
import type { TeamOverview } from '../flows/team-overview.ts';
import { type Absence, type Member, roleName, type Team } from '../rules/index.ts';
import { awayMark } from './away.ts';

/** So many lines of people stay below the limits of a section. */
const LINES_A_SECTION = 15;

/** The answer to `/standup team`: who, in which roles, where and when, and how that is changed. */
export function teamMessage(overview: TeamOverview, now: Date): Message {
  const { team } = overview;
  const people = peopleLines(overview, now);
  const lines = [titleLine(team), ...roleLines(overview), ...channelLines(overview)];
  const change = `Members join and leave with ${channelLink(team.homeChannelId)}. Roles, channels and hours: \`/standup settings\`. Your own hours: \`/standup me\`. Days off: \`/standup away\`.`;
  return {
    text: [...lines, ...people, change].join('\n'),
    blocks: [section(lines.join('\n')), ...sectionsOf(people), context(change)],
  };
}

function titleLine(team: Team): string {
  const days = `${formatWeekdays(team.workingDays)} ${team.startsAt}–${team.endsAt}, ${team.timeZone}`;
  const place = [team.country, team.region].filter(Boolean).join('-');
  const holidays = place === '' ? 'no public holidays set' : `public holidays of ${place}`;
  return `*${escapeMrkdwn(team.name)}* in ${channelLink(team.homeChannelId)} — ${days}, ${holidays}`;
}

function roleLines({ roles }: TeamOverview): string[] {
  const held = roles.filter(({ role, rung }) => role === rung);
  const passed = roles.filter(({ role, rung }) => role !== rung);
  const holders = held.map(({ role, names }) => `${roleName(role)} *${names.map(escapeMrkdwn).join(', ')}*`);
  const open = passed.map(({ role, names }) => `${roleName(role)} (${answering(names)})`);
  return [
    ...(holders.length > 0 ? [`Roles: ${holders.join(' · ')}`] : []),
    ...(open.length > 0 ? [`Held by nobody, answered by: ${open.join(' · ')}`] : []),
  ];
}

function answering(names: string[]): string {
  return names.length === 0 ? 'nobody' : names.map(escapeMrkdwn).join(', ');
}

function channelLines({ channels }: TeamOverview): string[] {
  if (channels.length === 0) return ['Everything is posted here.'];
  return [
    `Channels: ${channels.map(({ role, channelId }) => `${role} ${channelLink(channelId)}`).join(' · ')}`,
  ];
}

function peopleLines({ team, members, guests }: TeamOverview, now: Date): string[] {
  const usual = members.filter(({ member, absence }) => !absence && followsTeam(member, team));
  const others = members.filter(({ member, absence }) => absence || !followsTeam(member, team));
  const names = usual.map(({ member }) => escapeMrkdwn(member.name));
  return [
    `*${members.length} ${members.length === 1 ? 'person' : 'people'}* — ${names.join(', ')}`,
    ...others.map(({ member, absence }) => personLine(member, absence, team, now)),
    ...(guests.length > 0
      ? [`Guests, never asked: ${guests.map((guest) => escapeMrkdwn(guest.name)).join(', ')}`]
      : []),
  ];
}

function followsTeam(member: Member, team: Team): boolean {
  return (
    member.timeZone === team.timeZone && hoursOf(member) === hoursOf({ ...team, days: team.workingDays })
  );
}

function hoursOf({ days, startsAt, endsAt }: Pick<Member, 'days' | 'startsAt' | 'endsAt'>): string {
  return `${formatWeekdays(days)} ${startsAt}–${endsAt}`;
}

function personLine(member: Member, absence: Absence | undefined, team: Team, now: Date): string {
  const facts = [
    absence && awayMark(absence, localDateOf(now, member.timeZone)),
    hoursOf(member) !== hoursOf({ ...team, days: team.workingDays }) && hoursOf(member),
    member.timeZone !== team.timeZone && `${member.timeZone}, now ${formatClock(now, member.timeZone)}`,
  ];
  return `${escapeMrkdwn(member.name)} — ${facts.filter(Boolean).join(', ')}`;
}

function sectionsOf(lines: string[]): Block[] {
  const count = Math.ceil(lines.length / LINES_A_SECTION);
  return Array.from({ length: count }, (_, at) =>
    section(lines.slice(at * LINES_A_SECTION, (at + 1) * LINES_A_SECTION).join('\n')),
  );
}
