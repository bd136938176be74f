import { actions, button, context, section, writtenText } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { formatClock, formatWeekdays, localDateOf } from '../../../time/index.ts';
import { teamIds } from '../ids.ts';
import { type Absence, type Member, roleName, type Team, type TeamOverview } from '../rules/index.ts';
import { awayMark } from './away.ts';
import { teamHoursWords } from './team-hours.ts';

/** The answer to `/standup team`: who, in which roles, where and when, and who changes that. */
export function teamMessage(overview: TeamOverview, now: Date): Message {
  const count = peopleCount(overview.members.length);
  const people = peopleLines(overview, now).join('\n');
  const lines = [titleLine(overview.team), ...roleLines(overview.roles), channelLine(overview)];
  const change = changeLine(overview);
  return {
    text: [...lines, `*${count}:* ${escapeMrkdwn(people)}`, change].join('\n'),
    blocks: [
      section(lines.join('\n')),
      ...writtenText(people, `*${count}:* `),
      context(change),
      ...(overview.mayManage ? [actions(...changeButtons(overview.team))] : []),
    ],
  };
}

function titleLine(team: Team): string {
  const where = `*${escapeMrkdwn(team.name)}* in ${channelLink(team.homeChannelId)}`;
  return `${where}\n${teamHoursWords(team)}, ${holidaysOf(team)}`;
}

function holidaysOf({ country, region }: Team): string {
  if (country === null) return 'no public holidays set';
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
  return `public holidays of ${region === null ? name : `${name} (${region})`}`;
}

function changeButtons({ id }: Team) {
  return [
    button('Change roles', teamIds.openRoles, { value: id }),
    button('Change hours', teamIds.openTeamHours, { value: id }),
  ];
}

/** Who holds which role, and who stands in where nobody does. */
export function roleLines(roles: TeamOverview['roles']): string[] {
  const held = roles.filter(({ role, rung }) => role === rung);
  const passed = standIns(roles.filter(({ role, rung }) => role !== rung));
  const holders = held.map(({ role, names }) => `${roleName(role)} ${namesOf(names)}`);
  return [
    ...(holders.length > 0 ? [`*Roles:* ${holders.join(' · ')}`] : []),
    ...(passed.length > 0 ? [`*Not held:* ${passed.join(' · ')}`] : []),
  ];
}

/** 'scrum master, architect (Dana stands in)': the roles that pass on to the same people, together. */
function standIns(passed: TeamOverview['roles']): string[] {
  const byName = new Map<string, string[]>();
  for (const { role, names } of passed) {
    byName.set(namesOf(names), [...(byName.get(namesOf(names)) ?? []), roleName(role)]);
  }
  return [...byName].map(([names, roles]) => `${roles.join(', ')} (${names} stands in)`);
}

function namesOf(names: string[]): string {
  return names.length === 0 ? 'nobody' : names.map(escapeMrkdwn).join(', ');
}

function channelLine({ channels }: TeamOverview): string {
  const named = channels.map(({ role, channelId }) => `${role} ${channelLink(channelId)}`);
  return named.length === 0 ? 'Everything is posted here.' : `*Channels:* ${named.join(' · ')}`;
}

function changeLine({ team, managers }: TeamOverview): string {
  const who = [...(managers.length > 0 ? [namesOf(managers)] : []), 'a workspace admin'].join(' or ');
  return [
    `Who is in ${channelLink(team.homeChannelId)} is in the team.`,
    `${who} can change the rest: \`/standup settings\`, \`/standup roles\`, \`/standup hours\`.`,
    'Your own hours: `/standup me`. Days off: `/standup away`.',
  ].join(' ');
}

function peopleCount(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

/** In plain words: they go over as many sections as they need. */
function peopleLines({ team, members, guests }: TeamOverview, now: Date): string[] {
  const usual = members.filter(({ member, absence }) => !absence && followsTeam(member, team));
  const others = members.filter(({ member, absence }) => absence || !followsTeam(member, team));
  return [
    usual.map(({ member }) => member.name).join(', '),
    ...others.map(({ member, absence }) => personLine(member, absence, team, now)),
    ...(guests.length > 0 ? [`Guests, never asked: ${guests.map((guest) => guest.name).join(', ')}`] : []),
  ].filter((line) => line !== '');
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
  return `${member.name} — ${facts.filter(Boolean).join(', ')}`;
}
