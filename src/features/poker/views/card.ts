import { actions, button, context, section } from '../../../slack/blocks.ts';
import { mostThatFit } from '../../../slack/length.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { estimateWords, storyTitle } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import { revealedButtons, voteButtons, votingButtons } from './buttons.ts';
import { historyLines, progressLines } from './progress.ts';
import { boldTitle, type Shown, type ShownStory } from './shown.ts';
import { namesOf, roundLine } from './words.ts';

/** A session's one message in the channel: what is voted on, how far that is, and what it came to. */
export function card(shown: Shown): Message {
  const open = shown.stories.filter(({ state }) => state === 'voting' || state === 'revealed');
  if (open.length === 0) return endedCard(shown);
  const lines = open.flatMap((story) => [boldTitle(story.story), ...progressLines(story, shown)]);
  const foot = footLine(shown);
  const withPast = open.filter((story) => historyLines(story, shown).length > 0);
  const blocksOf = (whole: readonly ShownStory[]) => [
    ...open.flatMap((story) => storyBlocks(story, shown, whole.includes(story))),
    ...voteFromHere(open, shown),
    ...leftOut(withPast.length - whole.length),
    context(foot),
  ];
  return { text: [...lines, foot].join('\n'), blocks: blocksOf(mostThatFit(withPast, blocksOf)) };
}

function storyBlocks(story: ShownStory, shown: Shown, isWhole: boolean): Block[] {
  const said = section([boldTitle(story.story), ...progressLines(story, shown)].join('\n'));
  const past = isWhole ? [context(historyLines(story, shown).join('\n'))] : [];
  if (story.state === 'revealed') return [said, ...past, revealedButtons(story, shown)];
  if (shown.session.mode === 'live') return [said, ...past, voteButtons(story, shown), votingButtons(story)];
  const reveal = button('Reveal', ids.reveal.now, {
    value: `${story.sessionId} ${story.storyId} ${story.round}`,
    label: `Reveal: ${story.story.key}`,
  });
  return [{ ...said, accessory: reveal }, ...past];
}

/** Of how many stories the message has no room for what was voted before. */
function leftOut(count: number): Block[] {
  if (count === 0) return [];
  return [
    context(
      `There is no room here for the earlier votes on ${count === 1 ? '1 story' : `${count} stories`}.`,
    ),
  ];
}

/** Where everybody is asked by direct message, who has got none votes here. */
function voteFromHere(open: ShownStory[], { session }: Shown): Block[] {
  const isVoting = open.some(({ state }) => state === 'voting');
  if (session.mode === 'live' || !isVoting) return [];
  return [actions(button('Vote', ids.vote.open, { value: session.id }))];
}

/** 'Dana leads. Votes are hidden until the reveal. Then: ERP-002. So far: ERP-009 5 points.' */
function footLine(shown: Shown): string {
  const { session, stories, people, isLeaderHere } = shown;
  const leader = namesOf([session.facilitatorId], people);
  const waiting = stories
    .filter(({ state }) => state === 'waiting')
    .map(({ story }) => escapeMrkdwn(story.key));
  const done = stories.filter(({ state }) => state === 'agreed' || state === 'ended').map(resultWords(shown));
  const isVoting = stories.some(({ state }) => state === 'voting');
  return [
    isLeaderHere
      ? `${leader} leads.`
      : `${leader} is not here; anybody in the team reveals, picks and skips.`,
    ...(isVoting ? ['Votes are hidden until the reveal.'] : []),
    ...(isVoting && session.mode === 'async'
      ? ['Everybody is asked by direct message, in their hours.']
      : []),
    ...(waiting.length > 0 ? [`Then: ${listOf(waiting)}.`] : []),
    ...(done.length > 0 ? [`So far: ${listOf(done)}.`] : []),
  ].join(' ');
}

function resultWords({ session }: Shown) {
  return ({ story, state, result, endedBecause }: ShownStory) => {
    const became =
      state === 'agreed' ? estimateWords(result, session.unit) : `not estimated (${endedBecause})`;
    return `${escapeMrkdwn(story.key)} ${became}`;
  };
}

/** What became of each story, and how the team last voted on it. */
function endedCard(shown: Shown): Message {
  const agreed = shown.stories.filter(({ state }) => state === 'agreed').length;
  const head = `*Estimated: ${agreed} of ${shown.stories.length}*`;
  const voted = shown.stories.filter(({ rounds }) => rounds.length > 0);
  const partsOf = (whole: readonly ShownStory[]) =>
    shown.stories.map((story) => storyEnd(story, shown, whole.includes(story)));
  const blocksOf = (whole: readonly ShownStory[]) => [
    section(head),
    ...partsOf(whole).map((part) => section(part)),
    ...leftOut(voted.length - whole.length),
  ];
  return {
    text: [head, ...partsOf(voted)].join('\n'),
    blocks: blocksOf(mostThatFit(voted, blocksOf)),
  };
}

function storyEnd(story: ShownStory, shown: Shown, isWhole: boolean): string {
  const [became = ''] = progressLines(story, shown);
  const rounds = isWhole ? story.rounds.map((round) => roundLine(round, shown)) : [];
  return [`${storyTitle(story.story)}: ${became}`, ...rounds].join('\n');
}
