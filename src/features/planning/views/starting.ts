import { actions, button, plain, section } from '../../../slack/blocks.ts';
import type { Message, Modal } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import { unmet } from '../rules/index.ts';
import { missingWords } from './check-words.ts';
import { planHead } from './gate-words.ts';
import type { Standing } from './standing.ts';

/** Why a sprint does not start, and how it can all the same where it can. */
export function notReadyMessage(standing: Standing): Message {
  const isBarred = unmet(standing.checks, 'bars').length > 0;
  const how = isBarred ? 'Until then it cannot start.' : 'Mend it, or start it anyway and say why.';
  const lines = [`${planHead(standing)}: not started.`, missingWords(standing.checks), how];
  return {
    text: lines.join('\n'),
    blocks: [
      section(lines.join('\n')),
      ...(isBarred ? [] : [actions(button('Start anyway', ids.start.anyway, { value: standing.sprint.id }))]),
    ],
  };
}

/** The button that puts a plan out, for the planner's window. */
export function publishButton(sprintId: string) {
  return button('Publish', ids.publish.now, { value: sprintId, style: 'primary' });
}

/** The button that starts a sprint. */
export function startButton(sprintId: string) {
  return button('Start the sprint', ids.start.now, { value: sprintId });
}

/** An answer where a window was, or over one. */
export function answerWindow(title: string, message: Message): Modal {
  return {
    type: 'modal',
    title: plain(title, 24),
    close: plain('Done', 24),
    blocks: message.blocks ?? [section(message.text)],
  };
}
