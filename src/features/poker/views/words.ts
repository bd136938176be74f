import { dateTime, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf, quoted } from '../../../slack/words.ts';
import { formatWhen } from '../../../time/index.ts';
import { TOO_BIG_POINTS } from '../../sprints/index.ts';
import { nameOf } from '../../workspaces/index.ts';
import { CANNOT_SAY, groupsOf, type Outcome, outcomeOf, type Round } from '../rules/index.ts';
import type { Shown, ShownStory } from './shown.ts';

type People = Shown['people'];

/** 'Lea and Ola', by name, without a ping. */
export function namesOf(userIds: readonly string[], people: People): string {
  const names = userIds.map((userId) => nameOf(people, userId));
  return listOf(names.toSorted((a, b) => a.localeCompare(b, 'en')).map(escapeMrkdwn));
}

/** 'today 12:00' in the reader's own zone. */
export function when(at: Date, moment: Shown['moment']): string {
  return dateTime(at, '{date_short_pretty} {time}', formatWhen(at, moment));
}

type Told = Pick<Shown, 'people' | 'session'>;

/** '5'; '13+' for what is too big; '?'. */
export function voteLabel(vote: string, { unit }: Pick<Shown['session'], 'unit'>): string {
  return unit === 'points' && Number(vote) >= TOO_BIG_POINTS ? `${vote}+` : vote;
}

/** The same, where it is said to whoever cast it: '? (cannot say)'. */
export function voteWords(vote: string, session: Pick<Shown['session'], 'unit'>): string {
  return vote === CANNOT_SAY ? '? (cannot say)' : voteLabel(vote, session);
}

/** '*3* Lea · *5* Ola and Ben · *?* Noor' */
export function votesLine({ votes }: Pick<Round, 'votes'>, { people, session }: Told): string {
  return groupsOf(votes)
    .map(({ vote, userIds }) => `*${voteLabel(vote, session)}* ${namesOf(userIds, people)}`)
    .join(' · ');
}

/** 'Round 1: *3* Lea · *8* Ola', and beneath it why. */
export function roundLine(round: Round, told: Told): string {
  return [`Round ${round.round}: ${votesLine(round, told)}`, ...reasonLines(round, told)].join('\n');
}

/** '> Ola (8): “no sandbox”', a line each. */
export function reasonLines({ votes, reasons }: Round, { people, session }: Told): string[] {
  return reasons.map(({ userId, reason }) => {
    const vote = votes.find((one) => one.userId === userId)?.vote;
    const voted = vote === undefined ? '' : ` (${voteLabel(vote, session)})`;
    return `> ${namesOf([userId], people)}${voted}: ${quoted(reason, 500)}`;
  });
}

/** The round that was revealed last, as long as it is the story's present one. */
export function presentRound({ rounds, round, state }: ShownStory): Round | undefined {
  return state === 'voting' ? undefined : rounds.find((one) => one.round === round);
}

/** The rounds before the present one. */
export function pastRounds({ rounds, round }: ShownStory): Round[] {
  return rounds.filter((one) => one.round < round);
}

export function outcomeOfStory(story: ShownStory, { session }: Pick<Shown, 'session'>): Outcome {
  return outcomeOf(presentRound(story)?.votes ?? [], session.scale);
}
