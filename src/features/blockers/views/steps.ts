import { channelLink, escapeMrkdwn, mention, mentionGroup } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import type { PassedOver, PlannedStep, Target } from '../../escalations/index.ts';
import { roleName } from '../../teams/index.ts';
import { nameOf, type Person } from '../../workspaces/index.ts';
import { type Moment, when } from './words.ts';

type People = ReadonlyMap<string, Person>;

/** 'Dana (team lead) today 13:12, then Priya (product manager) tomorrow 09:12'. */
export function stepsAheadWords(steps: PlannedStep[], people: People, moment: Moment): string {
  return steps.map((step) => stepWords(step, people, moment)).join(', then ');
}

/** 'Dana (team lead) today 13:12'; with a verb 'Dana (team lead) is told today 13:12'. */
export function stepWords(step: PlannedStep, people: People, moment: Moment, withVerb = false): string {
  return `${whoIsTold(step, people)}${withVerb ? ' is told' : ''} ${when(step.at, moment)}`;
}

/** 'Dana (team lead)', without a ping; a repeat is 'Dana (team lead) again'. */
export function whoIsTold(step: PlannedStep, people: People): string {
  const name = step.userId === null ? targetWords(step.tell) : escapeMrkdwn(nameOf(people, step.userId));
  return `${name}${asWhat(step)}${step.repeat > 0 ? ' again' : ''}`;
}

/** The same with a ping, for the moment of telling. */
export function pingWhoIsTold(step: PlannedStep): string {
  if (step.userId !== null) return `${mention(step.userId)}${asWhat(step)}`;
  return step.tell.kind === 'group' ? mentionGroup(step.tell.groupId) : targetWords(step.tell);
}

/** 'team lead', 'Dana', '@devops', '#ops': what a policy says, before anybody is looked up. */
export function targetWords(tell: Target, people: People = new Map()): string {
  switch (tell.kind) {
    case 'role':
      return roleName(tell.role);
    case 'person':
      return escapeMrkdwn(nameOf(people, tell.userId));
    case 'group':
      return escapeMrkdwn(tell.name);
    case 'channel':
      return channelLink(tell.channelId);
  }
}

/** ' (team lead)', and where nobody is, who answers instead: ' (scrum master; nobody is team lead)'. */
function asWhat({ tell, role }: PlannedStep): string {
  if (tell.kind !== 'role' || role === null) return '';
  return role === tell.role
    ? ` (${roleName(role)})`
    : ` (${roleName(role)}; nobody is ${roleName(tell.role)})`;
}

/** 'Dana is away, Lea waits for it herself': why others were passed over; '' for nobody. */
export function whyNotThem(passed: PassedOver[], people: People): string {
  const named = (why: PassedOver['why']) =>
    passed.filter((one) => one.why === why).map((one) => escapeMrkdwn(nameOf(people, one.userId)));
  const parts = [
    saying(named('away'), 'away'),
    saying(named('asleep'), 'outside their hours'),
    saying(named('waiting'), 'waiting for it already'),
    whoWasMissed(passed, people),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** 'Dana should have been told before': whose step was missed; '' for nobody. */
export function whoWasMissed(passed: PassedOver[], people: People): string {
  const missed = passed.filter(({ why }) => why === 'missed');
  if (missed.length === 0) return '';
  return `${listOf(missed.map(({ userId }) => escapeMrkdwn(nameOf(people, userId))))} should have been told before`;
}

function saying(names: string[], what: string): string {
  if (names.length === 0) return '';
  return `${listOf(names)} ${names.length === 1 ? 'is' : 'are'} ${what}`;
}

/** The ids of all people named in these steps. */
export function peopleIn(steps: PlannedStep[]): string[] {
  return steps.flatMap((step) => [
    ...(step.userId === null ? [] : [step.userId]),
    ...step.passed.map((one) => one.userId),
  ]);
}
