import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';

/** For who writes to the bot without saying anything that could be an answer. */
export function helloMessage(teamNames: readonly string[]): Message {
  if (teamNames.length === 0) {
    return {
      text: "I run standups, and you are in no team's yet. Type `/standup setup` in your team's channel to start one.",
    };
  }
  const teams = listOf(teamNames.map(escapeMrkdwn));
  return {
    text: `I ask ${teams} for the standup. Write your answer here, with *Yesterday:*, *Today:* and *Blockers:* if you like, or type \`/standup\`. \`/standup help\` says what else I can do.`,
  };
}

/** An answer in words says nothing of the team it is for. */
export function severalTeamsMessage(teamNames: readonly string[]): Message {
  const teams = listOf(teamNames.map(escapeMrkdwn));
  return {
    text: `You answer several standups (${teams}), so I can't tell which one this is for. Nothing was kept; type \`/standup\` in that team's channel.`,
  };
}

/** For who edits words of a day that is over. */
export function oldWordsMessage(date: LocalDate): Message {
  return {
    text: `You wrote that before, so I don't take it as your answer for ${formatDay(date)}. If it is meant to be, write it as a new message.`,
  };
}
