import { plain, section } from '../../../slack/blocks.ts';
import type { Message, Modal } from '../../../slack/message.ts';
import { bold, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { ids } from '../ids.ts';
import { type Returning, type Sprint, type Story, statusWords } from '../rules/index.ts';
import { storiesWords } from './words.ts';

export interface Reopening extends Returning<Story> {
  sprint: Sprint;
  /** ' by Dana, today 15:12', escaped. */
  how: string;
  /** Of the sprints in which its stories stand now, by id. */
  sprintNames: ReadonlyMap<string, string>;
}

/** What reopening a sprint would come to. */
export function reopenModal(reopening: Reopening): Modal {
  const { sprint, how, back, staying } = reopening;
  const says = [
    `${bold(sprint.name)} was closed${how}. It runs again, and \`/sprint close\` closes it anew; until then its review says that it is open.`,
    ...(back.length > 0
      ? [
          `${storiesWords(back.length)} ${comes(back.length)} back as the close found ${them(back.length)}: ${keysOf(back.map(({ story }) => story))}.`,
        ]
      : []),
    ...(staying.length > 0 ? [stayingWords(reopening)] : []),
    ...(back.length + staying.length === 0 ? ['The close moved no story.'] : []),
  ];
  return {
    type: 'modal',
    callback_id: ids.reopen.submit,
    private_metadata: sprint.id,
    title: plain('Reopen the sprint', 24),
    submit: plain('Reopen', 24),
    close: plain('Cancel', 24),
    blocks: says.map((text) => section(text)),
  };
}

/** What reopening it came to. */
export function reopenedMessage(reopened: Reopening): Message {
  const { sprint, back, staying } = reopened;
  const says = [
    `${escapeMrkdwn(sprint.name)} runs again.`,
    ...(back.length > 0
      ? [
          `${storiesWords(back.length)} ${back.length === 1 ? 'is' : 'are'} back: ${keysOf(back.map(({ story }) => story))}.`,
        ]
      : []),
    ...(staying.length > 0 ? [stayingWords(reopened)] : []),
  ];
  return { text: says.join('\n') };
}

const MOST_NAMED = 12;

/** 'ERP-003 stays where it is (In Progress in Sprint 5): …' */
function stayingWords({ staying, sprintNames }: Reopening): string {
  const named = staying.map(({ key, status, sprintId }) => {
    const where =
      sprintId === null
        ? 'in the backlog'
        : `in ${escapeMrkdwn(sprintNames.get(sprintId) ?? 'another sprint')}`;
    return `${escapeMrkdwn(key)} (${statusWords(status)}, ${where})`;
  });
  const [verb, it] = staying.length === 1 ? ['stays', 'it is'] : ['stay', 'they are'];
  return `Moved on since, so ${listOf(named, MOST_NAMED)} ${verb} where ${it}.`;
}

function keysOf(stories: readonly Story[]): string {
  return listOf(
    stories.map(({ key }) => escapeMrkdwn(key)),
    MOST_NAMED,
  );
}

function comes(count: number): string {
  return count === 1 ? 'comes' : 'come';
}

function them(count: number): string {
  return count === 1 ? 'it' : 'them';
}
