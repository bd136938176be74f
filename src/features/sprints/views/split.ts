import { actions, plain, section } from '../../../slack/blocks.ts';
import type { Message, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import type { Story, Unit } from '../rules/index.ts';
import { openButton } from './controls.ts';
import { storyLine, storyTitle } from './line.ts';
import { partsInput } from './story-form.ts';
import type { People } from './words.ts';

/** To break a story into parts. */
export function splitModal(story: Story, people: People, unit: Unit): Modal {
  return {
    type: 'modal',
    callback_id: ids.split.submit,
    private_metadata: story.id,
    title: plain(`Split ${story.key}`, 24),
    submit: plain('Add the parts', 24),
    close: plain('Cancel', 24),
    blocks: [section(storyLine(story, people, unit)), partsInput()],
  };
}

/** What became of it. */
export function splitMessage(
  parent: Story,
  parts: readonly Story[],
  { people, unit, notices }: { people: People; unit: Unit; notices: readonly string[] },
): Message {
  const lines = [
    `${storyTitle(parent)} is split into ${parts.length}:`,
    ...parts.map((part) => `• ${storyLine(part, people, unit)}`),
    ...notices.map(escapeMrkdwn),
  ];
  return { text: lines.join('\n'), blocks: [section(lines.join('\n')), actions(openButton(parent))] };
}
