import {
  checkboxes,
  context,
  input,
  plain,
  radio,
  section,
  select,
  textInput,
} from '../../../slack/blocks.ts';
import { type Form, formModal } from '../../../slack/form-modal.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Story } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import { CANNOT_SAY } from '../rules/index.ts';
import type { OwnVote, Shown, ShownStory } from './shown.ts';
import { boldTitle, targetValue } from './shown.ts';
import { roundLine, voteLabel } from './words.ts';

function modal(form: Omit<Form, 'close'>, blocks: Block[]): Modal {
  return formModal({ ...form, close: 'Cancel' }, blocks);
}

/** All that one person can vote on, with their own votes. */
export function voteModal(shown: Shown, own: readonly OwnVote[]): Modal {
  const voting = shown.stories.filter(({ state }) => state === 'voting');
  return modal(
    { title: 'Your estimates', submit: 'Vote', callbackId: ids.vote.submit, metadata: shown.session.id },
    [
      ...voting.flatMap((story) => voteInput(story, shown, own)),
      context('Nobody sees your votes before the reveal. What you leave open is no vote.'),
    ],
  );
}

function voteInput(story: ShownStory, { session }: Shown, own: readonly OwnVote[]): Block[] {
  const mine = own.find(({ storyId, round }) => storyId === story.storyId && round === story.round);
  const choices = [...session.scale.map(String), CANNOT_SAY].map((vote) => ({
    text: vote === CANNOT_SAY ? '? I cannot say' : voteLabel(vote, session),
    value: vote,
  }));
  const chosen = select(choices, mine?.vote, 'Choose');
  const about = [story.story.notes, ...story.story.acceptanceCriteria.map((line) => `• ${line}`)].join('\n');
  return [
    input(
      `${story.storyId} ${story.round}`,
      `${story.story.key} ${story.story.title}`.slice(0, 200),
      chosen,
      {
        optional: true,
        ...(about.trim() && { hint: about.trim().slice(0, 300) }),
      },
    ),
  ];
}

/** Why somebody voted so high or so low. */
export function reasonModal(story: ShownStory, shown: Shown, reason: string): Modal {
  const round = story.rounds.find((one) => one.round === story.round);
  return modal(
    {
      ...{ title: 'Say why', submit: 'Say it', callbackId: ids.reason.submit },
      metadata: targetValue(story),
    },
    [
      section(
        [boldTitle(story.story), ...(round ? [roundLine({ ...round, reasons: [] }, shown)] : [])].join('\n'),
      ),
      input(
        'reason',
        "What do you see that the others don't?",
        textInput({
          lines: true,
          max: 500,
          value: reason,
          placeholder: 'The sandbox has no OAuth, so I count it in',
        }),
        { hint: 'It stands on the card, with your name.' },
      ),
    ],
  );
}

export interface StartForm {
  team: { id: string; name: string; homeChannelId: string };
  /** Where the card goes. */
  channelId: string;
  stories: Story[];
  /** Ticked at first, by id. */
  chosen: string[];
}

/** To begin: which stories, and how. */
export function startModal({ team, channelId, stories, chosen }: StartForm): Modal {
  return modal(
    {
      ...{ title: 'Estimate together', submit: 'Begin', callbackId: ids.start.submit },
      metadata: `${team.id} ${channelId}`,
    },
    [
      section(`The card goes to <#${channelId}>; the members of ${escapeMrkdwn(team.name)} vote.`),
      input(
        'stories',
        'Stories',
        checkboxes(
          stories.map((story) => ({ text: `${story.key} ${story.title}`, value: story.id })),
          chosen,
        ),
      ),
      input(
        'how',
        'How',
        radio(
          [
            {
              text: 'Now, one after the other',
              value: 'live',
              description: 'Everybody at work votes in the channel',
            },
            {
              text: 'Over some hours',
              value: 'async',
              description: 'Everybody is asked by direct message, in their hours',
            },
          ],
          'live',
        ),
      ),
      input('hours', 'Open for', textInput({ value: '4h', max: 20 }), {
        optional: true,
        hint: 'Of working time, where it goes over some hours.',
      }),
    ],
  );
}

/** An answer where a form was. */
export function saidModal(title: string, says: string): Modal {
  return { type: 'modal', title: plain(title, 24), close: plain('Done', 24), blocks: [section(says)] };
}
