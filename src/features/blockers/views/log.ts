import { bold, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Blocker } from '../rules/index.ts';

type Known = Pick<Blocker, 'number' | 'title' | 'storyKey'>;

/** '*#12 staging DB refuses connections* (ERP-002)'. */
export function titled(blocker: Known): string {
  const story = storyBeside(blocker);
  return `${bold(`#${blocker.number} ${blocker.title}`)}${story ? ` (${escapeMrkdwn(story)})` : ''}`;
}

/** The story's key, unless the title says it. */
export function storyBeside({ title, storyKey }: Known): string | null {
  return storyKey && !title.toUpperCase().includes(storyKey.toUpperCase()) ? storyKey : null;
}

/** What the person who can unblock is told. */
export function askSentence(blocker: Known, raiser: string): string {
  return `${escapeMrkdwn(raiser)} is blocked and says you can help: ${titled(blocker)}.`;
}
