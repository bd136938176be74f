import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Blocker } from '../rules/index.ts';
import { bold } from './words.ts';

type Known = Pick<Blocker, 'number' | 'title' | 'storyKey'>;

/** '*#12 staging DB refuses connections* (ERP-002)'. */
export function titled({ number, title, storyKey }: Known): string {
  return `${bold(`#${number} ${title}`)}${storyKey ? ` (${escapeMrkdwn(storyKey)})` : ''}`;
}

/** What the person who can unblock is told. */
export function askSentence(blocker: Known, raiser: string): string {
  return `${escapeMrkdwn(raiser)} is blocked and says you can help: ${titled(blocker)}.`;
}
