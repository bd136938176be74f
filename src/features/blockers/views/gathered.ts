import { context, divider, section } from '../../../slack/blocks.ts';
import { mostThatFit } from '../../../slack/length.ts';
import type { Message } from '../../../slack/message.ts';
import { cutMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Blocker } from '../rules/index.ts';
import { noticeButtons } from './buttons.ts';
import { titled } from './log.ts';
import { notice, statusSince } from './notice.ts';
import type { Shown } from './status.ts';

/** So many have buttons of their own: four blocks each, within the fifty of a message. */
const WITH_BUTTONS = 10;
const NAMED = 25;
const TEXT_ADVISED = 3900;
const SECTION_TEXT = 3000;

type Told = ReadonlyArray<{ shown: Shown; says: string }>;

/** What somebody is told of one blocker, or of several at once. */
export function gatheredNotice(told: Told): Message {
  const [first, ...others] = told;
  if (first && others.length === 0) return notice(first.shown, first.says);
  const title = `*${told.length} blockers need somebody*`;
  const restOf = (some: Told) => theRest(told.slice(some.length).map(({ shown }) => shown.blocker));
  const blocksOf = (some: Told) => [
    section(title),
    ...some.flatMap(({ shown, says }, at) => [
      ...(at === 0 ? [] : [divider()]),
      section(says),
      context(statusSince(shown)),
      ...noticeButtons(shown.blocker, false),
    ]),
    ...restOf(some).map((text) => section(text)),
  ];
  const some = mostThatFit(told.slice(0, WITH_BUTTONS), blocksOf);
  return {
    text: cutMrkdwn([title, ...some.map(({ says }) => says), ...restOf(some)].join('\n'), TEXT_ADVISED),
    blocks: blocksOf(some),
  };
}

/** What a channel is told when several of the blockers whose cards it holds escalate at once. */
export function overview(told: ReadonlyArray<{ blocker: Blocker; says: string }>): Message {
  const [first, ...others] = told;
  if (first && others.length === 0) return { text: first.says, blocks: [section(first.says)] };
  const title = `*${told.length} blockers escalate now.* More in their threads.`;
  const lines = told.map(({ blocker, says }) => `• ${says}${blocker.state === 'resolved' ? ' ✅' : ''}`);
  const blocksOf = (shown: readonly string[]) => [
    section(title),
    ...inTexts(shown).map((text) => section(text)),
    ...(shown.length < lines.length
      ? [section(`and ${lines.length - shown.length} more: \`/blocker list\` shows all of them.`)]
      : []),
  ];
  return {
    text: cutMrkdwn([title, ...lines].join('\n'), TEXT_ADVISED),
    blocks: blocksOf(mostThatFit(lines, blocksOf)),
  };
}

function theRest(blockers: readonly Blocker[]): string[] {
  if (blockers.length === 0) return [];
  const [named = ''] = inTexts(blockers.slice(0, NAMED).map((blocker) => `• ${titled(blocker)}`));
  const left = blockers.length - named.split('\n').length;
  return [named, `${left > 0 ? `${left} more. ` : ''}\`/blocker list\` shows all of them.`];
}

/** Lines put together into texts that a section holds. */
function inTexts(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const longer = texts.length > 0 ? `${texts.at(-1)}\n${line}` : null;
    if (longer !== null && longer.length <= SECTION_TEXT) texts[texts.length - 1] = longer;
    else texts.push(line);
  }
  return texts;
}
