import { checkEstimate, estimateWords } from '../../sprints/index.ts';
import { MOST_ROUNDS, type Outcome, valuesVoted } from '../rules/index.ts';
import type { Shown, ShownStory } from './shown.ts';
import {
  namesOf,
  outcomeOfStory,
  pastRounds,
  presentRound,
  reasonLines,
  roundLine,
  voteLabel,
  votesLine,
  when,
} from './words.ts';

/** As many names of those who have not voted as one reads. */
const MOST_NAMED = 6;

/** How far voting is, or what it came to: the lines beneath a story's title. */
export function progressLines(story: ShownStory, shown: Shown): string[] {
  switch (story.state) {
    case 'voting':
      return [votingLine(story, shown)];
    case 'revealed':
      return revealedLines(story, shown);
    case 'agreed':
      return [`${estimateWords(story.result, shown.session.unit)}.`];
    case 'ended':
      return [`not estimated (${story.endedBecause}).`];
    case 'waiting':
      return [];
  }
}

/** 'Round 2. 3 of 5 have voted, not yet Kim and Noor. Open until today 12:00.' */
function votingLine({ round, voted, waitingFor, closesAt }: ShownStory, { people, moment }: Shown): string {
  const count = voted.length + waitingFor.length;
  const left = waitingFor.length;
  const named = left <= MOST_NAMED ? `, not yet ${namesOf(waitingFor, people)}` : '';
  return [
    ...(round > 1 ? [`Round ${round}.`] : []),
    `${voted.length} of ${count} ${voted.length === 1 ? 'has' : 'have'} voted${left > 0 ? named : ''}.`,
    ...(closesAt ? [`Open until ${when(closesAt, moment)}.`] : []),
  ].join(' ');
}

function revealedLines(story: ShownStory, shown: Shown): string[] {
  const round = presentRound(story);
  if (!round) return [];
  return [votesLine(round, shown), ...reasonLines(round, shown), outcomeLine(story, shown)];
}

/** What the votes come to, and what is asked for. */
function outcomeLine(story: ShownStory, shown: Shown): string {
  const { session, people } = shown;
  const outcome = outcomeOfStory(story, shown);
  const tooBig = whyTooBig(outcome, shown);
  if (tooBig) return tooBig;
  switch (outcome.kind) {
    case 'nobody':
      return 'Nobody can say. Talk about what is missing, then vote again.';
    case 'unanimous':
    case 'narrow': {
      const words = estimateWords(outcome.value, session.unit);
      const differ = valuesVoted(presentRound(story)?.votes ?? []).length > 1;
      return differ ? `Close together. Proposed: ${words}, the middle of the votes.` : `Proposed: ${words}.`;
    }
    case 'wide': {
      const { lowest, highest } = outcome;
      const low = `${voteLabel(lowest.vote, session)} (${namesOf(lowest.userIds, people)})`;
      const high = `${voteLabel(highest.vote, session)} (${namesOf(highest.userIds, people)})`;
      const apart = `Far apart: ${low} to ${high}. What do you see that the others don't?`;
      if (story.round < MOST_ROUNDS) return apart;
      return `${apart} After ${story.round} rounds ${whoPicks(shown)}.`;
    }
  }
}

function whoPicks({ session, isLeaderHere, people }: Shown): string {
  return isLeaderHere ? `${namesOf([session.facilitatorId], people)} picks` : 'anybody in the team picks';
}

/** '13 is too big for one story: split it…'; null where what is proposed can be taken. */
export function whyTooBig(outcome: Outcome, { session }: Pick<Shown, 'session'>): string | null {
  if (!('value' in outcome)) return null;
  const read = checkEstimate(outcome.value, session);
  return read.kind === 'refusal' ? read.says : null;
}

/** The rounds before, as small print; [] where there is none. */
export function historyLines(story: ShownStory, shown: Shown): string[] {
  return pastRounds(story).map((round) => roundLine(round, shown));
}
