import { actions, button, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import type { OpenPhase, OpenRetro, Retro } from '../rules/index.ts';
import type { Shown } from './shown.ts';
import { when } from './words.ts';

/** To who ended a phase. */
export function goneOn({ channelId }: Pick<Retro, 'channelId'>, ended: OpenPhase): Message {
  const what = { collect: 'The cards are open.', vote: 'The votes are closed.', act: 'The retro is closed.' };
  return { text: `${what[ended]} ${channelLink(channelId)} shows it.` };
}

/**
 * To who wanted to end a phase that had just been ended: they may mean the next one.
 *
 * @param by who ended it; null for its deadline
 */
export function goneOnAlready(
  { id, phase, endsAt }: OpenRetro,
  { by, moment }: { by: string | null; moment: Shown['moment'] },
): Message {
  const went =
    by === null
      ? 'It has just gone on by itself, as its time was up'
      : `${escapeMrkdwn(by)} has just gone on`;
  const at = {
    collect: 'cards are collected',
    vote: 'the cards are open for grouping and votes',
    act: 'the votes are closed, and it is about what to do',
  };
  const next = { collect: 'Open the cards', vote: 'Close the votes', act: 'Close the retro' }[phase];
  const text = `${went}: ${at[phase]}, until ${when(endsAt[phase], moment)}. I read yours as the same wish and changed nothing more.`;
  const whatElse = `Press ${next} to go on from here as well.`;
  return {
    text: `${text} ${whatElse}`,
    blocks: [
      section(`${text} ${whatElse}`),
      actions(button(next, ids.phase.goOnToo, { value: `${id} ${phase}` })),
    ],
  };
}
