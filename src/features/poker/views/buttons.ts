import type { ActionsBlock, Button } from '@slack/types';
import { actions, button } from '../../../slack/blocks.ts';
import { splitButton } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import { CANNOT_SAY, MOST_ROUNDS, valuesVoted } from '../rules/index.ts';
import { whyTooBig } from './progress.ts';
import { type Shown, type ShownStory, targetValue } from './shown.ts';
import { outcomeOfStory, presentRound, voteLabel } from './words.ts';

/** One button for each vote that can be cast. */
export function voteButtons(story: ShownStory, { session }: Pick<Shown, 'session'>): ActionsBlock {
  const votes = [...session.scale.map(String), CANNOT_SAY];
  return actions(
    ...votes.map((vote, at) =>
      button(voteLabel(vote, session), `${ids.vote.cast}.${at}`, {
        value: targetValue(story, vote),
        label: vote === CANNOT_SAY ? `Cannot say, ${story.story.key}` : `Vote ${vote} on ${story.story.key}`,
      }),
    ),
  );
}

/** What can be done about a story whose votes are hidden. */
export function votingButtons(story: ShownStory): ActionsBlock {
  return actions(
    press(story, 'Reveal', ids.reveal.now),
    press(story, 'Only watch', ids.vote.watch),
    press(story, 'Skip', ids.story.skip),
  );
}

/** What can be done about a story whose votes lie open. */
export function revealedButtons(story: ShownStory, shown: Shown): ActionsBlock {
  const outcome = outcomeOfStory(story, shown);
  const again = press(story, 'Vote again', ids.round.again);
  const skip = press(story, 'Skip', ids.story.skip);
  if (whyTooBig(outcome, shown)) return actions(splitButton(story.story), again, skip);
  switch (outcome.kind) {
    case 'nobody':
      return actions(again, skip);
    case 'unanimous':
    case 'narrow':
      return actions(acceptButton(story, String(outcome.value), shown), again, skip);
    case 'wide': {
      const why = press(story, 'Say why', ids.reason.open);
      if (story.round < MOST_ROUNDS) return actions(why, again, skip);
      return actions(...pickButtons(story, shown), why, skip);
    }
  }
}

function acceptButton(story: ShownStory, value: string, { session }: Shown): Button {
  return button(`Accept ${value}`, ids.result.accept, {
    value: targetValue(story, value),
    ...(session.mode === 'live' && { style: 'primary' as const }),
    label: `Accept ${value} for ${story.story.key}`,
  });
}

/** The values that were voted, and that a story can have. */
function pickButtons(story: ShownStory, { session }: Shown): Button[] {
  const voted = valuesVoted(presentRound(story)?.votes ?? []);
  const fit = voted.filter((value) => !whyTooBig({ kind: 'narrow', value }, { session }));
  return fit.map((value, at) =>
    button(`Take ${value}`, `${ids.result.pick}.${at}`, {
      value: targetValue(story, String(value)),
      label: `Take ${value} for ${story.story.key}`,
    }),
  );
}

function press(story: ShownStory, text: string, actionId: string): Button {
  return button(text, actionId, { value: targetValue(story), label: `${text}: ${story.story.key}` });
}
