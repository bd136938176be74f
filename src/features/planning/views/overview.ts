import { context, divider, section } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { quoted } from '../../../slack/words.ts';
import { rulesButton } from '../../ceremonies/index.ts';
import { type SprintItem, totalsOf } from '../../sprints/index.ts';
import {
  allocationWords,
  KIND_WORDS,
  LIST_TILES,
  type ListTile,
  needsMitigation,
  type Place,
  type Screen,
} from '../rules/index.ts';
import { go, saysOnTop, windowOf } from './frame.ts';
import type { Plan } from './plan.ts';
import { totals } from './totals.ts';
import { countOf, datesOf, personName, sprintNames, stateWords } from './words.ts';

export interface OverviewShown extends Plan {
  /** 'Sprint 3: 34 of 40 points (85 %)'; '' before the first. */
  recap: string;
  /** What publishing, approvals and readiness say and offer. */
  publishing: readonly Block[];
  /** Which meetings it has; '' for none. */
  ceremonies: string;
  says?: string | undefined;
}

/** The whole plan at a glance: what is required first, then what those use who want it. */
export function overviewScreen(place: Place, shown: OverviewShown): Modal {
  const { sprint, mayPlan, stories, needs, beside } = shown;
  const { count, unestimated } = totalsOf(stories);
  const open = unestimated > 0 ? `, ${unestimated} not estimated` : '';
  const tile = (screen: Screen, title: string, holds: string) =>
    section(`*${title}*\n${holds}`, accessTo(screen, title, mayPlan));
  return windowOf(place, {
    title: sprint.name,
    blocks: [
      ...saysOnTop(shown.says),
      ...totals(shown),
      ...aroundIt({ needs, beside }),
      divider(),
      tile('dates', 'Goal and dates', `${datesOf(sprint, shown.today)} · ${goalWords(sprint.goal)}`),
      tile('stories', 'Stories', count === 0 ? 'None yet' : `${countOf(count, 'story', 'stories')}${open}`),
      section(`*Publish*\n${stateWords(sprint)}`),
      ...shown.publishing,
      divider(),
      ...(shown.recap === '' ? [] : [tile('recap', 'Recap', shown.recap)]),
      tile('basics', 'Basics', basicsWords(shown)),
      tile('capacity', 'Capacity', capacityWords(shown)),
      ...LIST_TILES.map((list) => tile(list.screen, list.title, listWords(list, shown))),
      section(
        `*Ceremonies*\n${ceremoniesWords(shown)}`,
        mayPlan ? rulesButton('Edit', sprint.teamId) : undefined,
      ),
    ],
  });
}

/** What other sprints have to do with it. */
function aroundIt({ needs, beside }: Pick<Plan, 'needs' | 'beside'>): Block[] {
  const words = [
    ...(needs.length > 0 ? [`Starts only after ${sprintNames(needs)}.`] : []),
    ...(beside.length > 0 ? [`On some of the same days: ${sprintNames(beside)}.`] : []),
  ];
  return words.length > 0 ? [context(words.join('\n'))] : [];
}

const FORMS: readonly Screen[] = ['dates', 'basics', 'capacity'];

/** Forms are opened by those who may send them; lists by everybody. */
function accessTo(screen: Screen, title: string, mayPlan: boolean) {
  if (!mayPlan && FORMS.includes(screen)) return undefined;
  const verb = mayPlan && screen !== 'recap' ? 'Edit' : 'Show';
  return go(verb, screen, `${verb} ${title.toLowerCase()}`);
}

function goalWords(goal: string): string {
  return goal === '' ? 'no goal yet' : quoted(goal, 300);
}

function basicsWords({ sprint, people }: Plan): string {
  const { focus, ownerId, unit, release, demoGoal, mergeGate } = sprint;
  return [
    `In ${unit}`,
    ...(ownerId ? [`owner ${personName(ownerId, people)}`] : []),
    ...(focus ? [`focus ${quoted(focus, 100)}`] : []),
    ...(release ? [`release ${escapeMrkdwn(release)}`] : []),
    ...(demoGoal ? ['a demo goal'] : []),
    ...(mergeGate ? ['a merge gate'] : []),
  ].join(' · ');
}

function capacityWords({ capacity, sprint }: Plan): string {
  const { members, days, workingDays } = capacity;
  if (workingDays === 0) return `Known once there are dates · ${allocationWords(sprint.allocation)}`;
  const away = members.reduce((sum, { daysAway }) => sum + daysAway, 0);
  const parts = [
    `${countOf(members.length, 'person', 'people')}, ${countOf(days, 'day')}`,
    ...(away > 0 ? [`${countOf(away, 'day')} away`] : []),
    ...(capacity.unit === 'points' ? [`${countOf(capacity.perDay.amount, 'point')} a day`] : []),
    `allocation ${allocationWords(sprint.allocation)}`,
  ];
  return parts.join(' · ');
}

function ceremoniesWords({ ceremonies, sprint }: OverviewShown): string {
  if (ceremonies !== '') return ceremonies;
  return sprint.startsOn && sprint.endsOn ? 'None' : 'Known once there are dates';
}

function listWords({ kinds }: ListTile, { items }: Plan): string {
  const counts = kinds.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count > 0 ? [countOf(count, KIND_WORDS[kind].one, KIND_WORDS[kind].many)] : [];
  });
  if (counts.length === 0) return 'None yet';
  return [counts.join(', '), ...bareRisks(kinds, items), ...firstOf(kinds, items)].join(' · ');
}

function bareRisks(kinds: readonly SprintItem['kind'][], items: readonly SprintItem[]): string[] {
  if (!kinds.includes('risk')) return [];
  const bare = items.filter(
    (item) => item.kind === 'risk' && needsMitigation(item) && item.mitigation === '',
  );
  return bare.length > 0 ? [`🟡 ${bare.length} without a mitigation`] : [];
}

/** The first as a taste of what is there. */
function firstOf(kinds: readonly SprintItem['kind'][], items: readonly SprintItem[]): string[] {
  const first = items.find(({ kind }) => kinds.includes(kind));
  return first ? [quoted(first.text, 80)] : [];
}
