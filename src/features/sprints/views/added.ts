import { actions, button, context, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import { type Sprint, type Story, typeWords, type Unit } from '../rules/index.ts';
import { storyLine } from './line.ts';
import type { People } from './words.ts';

export interface Added {
  story: Story;
  unit: Unit;
  people: People;
  /** Where it is now; null: in the backlog. */
  sprint: Sprint | null;
  /** Sprints that it could be added to. */
  offered: readonly Sprint[];
  /** Sentences in plain text. */
  notices: readonly string[];
}

/** To whoever added it: what was read, where it is, and how to put it right. */
export function addedMessage({ story, unit, people, sprint, offered, notices }: Added): Message {
  const where = sprint ? `It is in ${escapeMrkdwn(sprint.name)}.` : 'It is in the backlog.';
  const type = story.type === 'feature' ? '' : `, ${typeWords(story.type).toLowerCase()}`;
  const line = `Added ${storyLine(story, people, unit)}${type}. ${where}`;
  const said = notices.map(escapeMrkdwn);
  return {
    text: [line, ...said].join('\n'),
    blocks: [
      section(line),
      ...(said.length > 0 ? [context(said.join('\n'))] : []),
      actions(
        button('Edit', ids.story.edit, { value: story.id, label: `Edit ${story.key}` }),
        button('Add another', ids.story.add, { value: story.teamId }),
        ...offered.slice(0, MOST_OFFERED).map((one, at) => includeButton(story, one, at)),
      ),
    ],
  };
}

const MOST_OFFERED = 5;

/** Puts a story of the backlog into a sprint, which may run already. */
export function includeButton(story: Pick<Story, 'id' | 'key'>, sprint: Sprint, at: number) {
  const says = `Add to ${sprint.name}`;
  return button(says, `${ids.story.include}.${at}`, {
    value: `${story.id} ${sprint.id}`,
    label: `${says}: ${story.key}`,
  });
}

/**
 * A line that was not taken and why, as mrkdwn, with a form in which everything that was read of it stands.
 *
 * @param draft what the form is opened with
 */
export function refusedMessage(says: string, draft: string, isTooBig: boolean): Message {
  const text = `${says} Nothing was added.`;
  const buttons: Block = actions(
    ...(isTooBig ? [button('Split it', ids.story.addParts, { value: draft })] : []),
    button('Open the form', ids.story.addDraft, { value: draft }),
  );
  return { text, blocks: [section(text), buttons] };
}
