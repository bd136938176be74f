import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf, quoted } from '../../../slack/words.ts';
import type { PlannedStep } from '../../escalations/index.ts';
import { nameOf, type Person } from '../../workspaces/index.ts';
import type { Blocker } from '../rules/index.ts';
import { stepsAheadWords } from './steps.ts';
import type { AboutStory } from './story.ts';
import { type Moment, when } from './words.ts';

/** What is known of a blocker when it is shown. */
export interface Shown {
  blocker: Blocker;
  /** those who wait besides the raiser */
  waiters: string[];
  steps: PlannedStep[];
  /** how often somebody was told */
  hasClimbed: boolean;
  /** those whose step on the ladder was missed */
  missed: string[];
  people: ReadonlyMap<string, Person>;
  moment: Moment;
  /** The team's story that it names. */
  story: AboutStory | null;
}

/** Who is on it and until when, as one sentence. */
export function ownerSentence({ blocker, people, moment }: Shown): string {
  const owner = blocker.ownerId && escapeMrkdwn(nameOf(people, blocker.ownerId));
  const raiser = escapeMrkdwn(nameOf(people, blocker.raisedBy));
  if (blocker.state === 'resolved') return resolvedSentence(blocker, people, moment);
  if (blocker.state === 'snoozed' && blocker.snoozedUntil) {
    return `Snoozed until ${when(blocker.snoozedUntil, moment)}.`;
  }
  if (!owner) return 'Nobody is on it yet.';
  if (blocker.state === 'taken' && blocker.etaAt) {
    return `${owner} is on it until ${when(blocker.etaAt, moment)}.`;
  }
  if (blocker.etaAt && blocker.etaConsent === 'asked') {
    return `${owner} is on it and expects ${when(blocker.etaAt, moment)}; ${raiser} is asked whether that can wait.`;
  }
  if (blocker.etaAt && blocker.etaConsent === 'refused') {
    return `${owner} expected ${when(blocker.etaAt, moment)}, which is too late for ${raiser}.`;
  }
  if (blocker.etaAt) return `${owner} was on it until ${when(blocker.etaAt, moment)}; that has passed.`;
  return `${owner} can unblock it. Nobody is on it yet.`;
}

/** When it escalates next and to whom. */
export function ladderSentence(shown: Shown): string {
  const { blocker, steps, people, moment } = shown;
  if (blocker.state === 'resolved') return '';
  if (steps.length === 0 && blocker.state === 'taken') return '';
  if (steps.length === 0) return shown.hasClimbed ? allTold(shown) : 'Nobody is left on the ladder to tell.';
  const words = stepsAheadWords(steps, people, moment);
  return blocker.state === 'taken' ? `If it is not solved by then: ${words}.` : `Next: ${words}.`;
}

/** 'Everyone on the ladder has been told, but for Dana, whose step was missed.' */
export function allTold({ missed, people }: Pick<Shown, 'missed' | 'people'>, whose = ''): string {
  const told = `Everyone on the ladder${whose} has been told`;
  if (missed.length === 0) return `${told}.`;
  return `${told}, but for ${listOf(missed.map((userId) => escapeMrkdwn(nameOf(people, userId))))}, whose step was missed.`;
}

export function waitersSentence({ blocker, waiters, people }: Shown): string {
  if (waiters.length === 0 || blocker.state === 'resolved') return '';
  const names = waiters.map((userId) => escapeMrkdwn(nameOf(people, userId)));
  return `${listOf(names)} ${names.length === 1 ? 'waits' : 'wait'} for it too.`;
}

export function resolvedSentence(
  blocker: Blocker,
  people: ReadonlyMap<string, Person>,
  moment: Moment,
): string {
  const by = blocker.resolvedBy ? escapeMrkdwn(nameOf(people, blocker.resolvedBy)) : 'Somebody';
  const at = blocker.resolvedAt ? ` ${when(blocker.resolvedAt, moment)}` : '';
  const how = blocker.resolution ? `: ${quoted(blocker.resolution, 1000)}` : '';
  return `${by} resolved it${at}${how}.`;
}
