import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';

/** @param setBy who set it so; null where nobody set anything */
export function openedItselfWords(setBy: string | null): string {
  const who = setBy === null ? 'as I do unless a team says otherwise' : `as ${escapeMrkdwn(setBy)} set it`;
  return `I opened this retro because the sprint is coming to its end, ${who}. \`/retro settings\` changes that.`;
}
