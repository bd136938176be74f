import { context, divider, section } from '../../../slack/blocks.ts';
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

/** What somebody is told of one blocker, or of several at once. */
export function gatheredNotice(told: ReadonlyArray<{ shown: Shown; says: string }>): Message {
  const [first, ...others] = told;
  if (first && others.length === 0) return notice(first.shown, first.says);
  const title = `*${told.length} blockers need somebody*`;
  const shown = told.slice(0, WITH_BUTTONS);
  const rest = theRest(told.slice(WITH_BUTTONS).map(({ shown: { blocker } }) => blocker));
  return {
    text: cutMrkdwn([title, ...shown.map(({ says }) => says), ...rest].join('\n'), TEXT_ADVISED),
    blocks: [
      section(title),
      ...shown.flatMap(({ shown: one, says }, at) => [
        ...(at === 0 ? [] : [divider()]),
        section(says),
        context(statusSince(one)),
        ...noticeButtons(one.blocker, false),
      ]),
      ...rest.map((text) => section(text)),
    ],
  };
}

/** What a channel is told when several of the blockers whose cards it holds escalate at once. */
export function overview(told: ReadonlyArray<{ blocker: Blocker; says: string }>): Message {
  const [first, ...others] = told;
  if (first && others.length === 0) return { text: first.says, blocks: [section(first.says)] };
  const title = `*${told.length} blockers escalate now.* More in their threads.`;
  const lines = told.map(({ blocker, says }) => `• ${says}${blocker.state === 'resolved' ? ' ✅' : ''}`);
  return {
    text: cutMrkdwn([title, ...lines].join('\n'), TEXT_ADVISED),
    blocks: [section(title), ...inSections(lines)],
  };
}

function theRest(blockers: readonly Blocker[]): string[] {
  if (blockers.length === 0) return [];
  const more = blockers.length > NAMED ? [`${blockers.length - NAMED} more`] : [];
  const named = blockers.slice(0, NAMED).map((blocker) => `• ${titled(blocker)}`);
  return [...inTexts([...named, ...more]), '`/blocker list` shows all of them.'];
}

function inSections(lines: readonly string[]) {
  return inTexts(lines)
    .slice(0, 48)
    .map((text) => section(text));
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
