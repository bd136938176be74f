import { actions, button, context, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { storyTitle } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import { voteButtons } from './buttons.ts';
import { progressLines } from './progress.ts';
import { boldTitle, type OwnVote, type Shown, type ShownStory } from './shown.ts';
import { namesOf, voteWords, when } from './words.ts';

/** What asks one person to vote, by direct message; it shows their own votes to them, and nobody else's. */
export function ballot(shown: Shown, own: readonly OwnVote[]): Message {
  const { session, stories, people } = shown;
  const voting = stories.filter(({ state }) => state === 'voting');
  const leader = namesOf([session.facilitatorId], people);
  const head =
    voting.length > 0
      ? `*${leader} asks for your estimate of ${countOf(voting.length)}* in ${session.unit}. ${untilWhen(shown)} Nobody sees your vote before the reveal.`
      : `*Estimating ${countOf(stories.length)}*: nothing is open for your vote.`;
  const lines = stories.flatMap((story) => ballotLines(story, shown, own));
  return {
    text: [head, ...lines].join('\n'),
    blocks: [
      section(head),
      ...stories.flatMap((story) => ballotBlocks(story, shown, own)),
      ...(voting.length > 0 ? [actions(watchButton(voting))] : []),
      context(`The card in <#${session.channelId}> shows what comes of it.`),
    ],
  };
}

function ballotBlocks(story: ShownStory, shown: Shown, own: readonly OwnVote[]): Block[] {
  const said = section(ballotLines(story, shown, own).join('\n'));
  return story.state === 'voting' ? [said, voteButtons(story, shown)] : [said];
}

function ballotLines(story: ShownStory, shown: Shown, own: readonly OwnVote[]): string[] {
  if (story.state !== 'voting') return [`${boldTitle(story.story)}: ${becameLine(story, shown)}`];
  const mine = own.find(({ storyId, round }) => storyId === story.storyId && round === story.round);
  const asked = story.round > 1 ? `Round ${story.round}: vote again.` : 'You have not voted yet.';
  const voted = mine && `You voted ${voteWords(mine.vote, shown.session)}. Change it until the reveal.`;
  return [boldTitle(story.story), voted ?? asked];
}

function becameLine(story: ShownStory, shown: Shown): string {
  return story.state === 'revealed' ? 'revealed, not agreed yet.' : progressLines(story, shown).join(' ');
}

function watchButton([first]: ShownStory[]) {
  return button('Only watch', ids.vote.watch, {
    value: first ? `${first.sessionId} ${first.storyId} ${first.round}` : '',
  });
}

/** The one reminder. */
export function reminder(shown: Shown, own: readonly OwnVote[]): Message {
  const owed = owedIn(shown, own);
  const { session, stories } = shown;
  if (!stories.some(({ state }) => state === 'voting')) {
    return { text: `This vote is over; its card in <#${session.channelId}> shows the estimates.` };
  }
  if (owed.length === 0) return { text: 'You have voted on everything here.' };
  const keys = listOf(owed.map(({ story }) => escapeMrkdwn(story.key)));
  const text = `${countOf(owed.length)} still ${owed.length === 1 ? 'waits' : 'wait'} for your estimate: ${keys}. ${untilWhen(shown)}`;
  return {
    text,
    blocks: [section(text), actions(button('Vote', ids.vote.open, { value: session.id, style: 'primary' }))],
  };
}

/** The stories that are voted on and on which this person has not. */
export function owedIn({ stories }: Pick<Shown, 'stories'>, own: readonly OwnVote[]): ShownStory[] {
  const hasVoted = (story: ShownStory) =>
    own.some(({ storyId, round }) => storyId === story.storyId && round === story.round);
  return stories.filter((story) => story.state === 'voting' && !hasVoted(story));
}

/** Votes that are owed, on App Home. */
export function owedVotes(shown: Shown, own: readonly OwnVote[]): Block[] {
  const owed = owedIn(shown, own);
  const title = `*Your estimate of ${countOf(owed.length)} for ${escapeMrkdwn(shown.team.name)}*`;
  const lines = owed.map(({ story }) => storyTitle(story));
  return [
    section([title, ...lines, untilWhen(shown)].join('\n')),
    actions(button('Vote', ids.vote.open, { value: shown.session.id, style: 'primary' })),
  ];
}

/** 'Open until today 12:00.' */
function untilWhen({ stories, moment }: Shown): string {
  const ends = stories.filter(({ state }) => state === 'voting').map(({ closesAt }) => closesAt);
  const [last] = ends.filter((at) => at !== null).sort((a, b) => b.getTime() - a.getTime());
  return last ? `Open until ${when(last, moment)}.` : '';
}

function countOf(count: number): string {
  return count === 1 ? '1 story' : `${count} stories`;
}

/** What somebody is told who has voted. */
export function receipt(
  votes: ReadonlyArray<{ key: string; vote: string; isLast: boolean }>,
  session: Shown['session'],
): Message {
  const said = votes.map(({ key, vote }) => `${voteWords(vote, session)} on ${escapeMrkdwn(key)}`);
  const last = votes.filter(({ isLast }) => isLast).map(({ key }) => escapeMrkdwn(key));
  const isAll = last.length === votes.length;
  const lines = [`You voted ${listOf(said)}.`];
  if (last.length > 0) {
    lines.push(
      `Yours was the last vote${isAll ? '' : ` on ${listOf(last)}`}: the card shows what came of it.`,
    );
  }
  if (!isAll) lines.push(`Change ${last.length > 0 ? 'the rest' : 'it'} until the reveal.`);
  return { text: lines.join(' ') };
}
