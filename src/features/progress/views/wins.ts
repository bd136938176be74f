import type { Message } from '../../../slack/message.ts';
import { channelLink, escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { listOf, oneLine, quoted } from '../../../slack/words.ts';
import { nameOf, type Person } from '../../workspaces/index.ts';
import type { Win } from '../rules/wins.ts';
import { inMessage } from './lines.ts';

type People = ReadonlyMap<string, Person>;
type Told = Pick<Win, 'kind' | 'text' | 'userIds'>;

const MOST_TOLD = 20;
const MOST_IN_DAILY = 6;

/** What a team has finished and won, in its wins channel. */
export function winsMessage(wins: readonly Told[], people: People): Message {
  const stories = wins.filter(({ kind }) => kind === 'story');
  const said = wins.filter(({ kind }) => kind === 'said');
  const lists = [
    listOfWins(
      `✅ *${stories.length === 1 ? '1 story is' : `${stories.length} stories are`} done*`,
      stories,
      people,
    ),
    listOfWins(`*${said.length === 1 ? '1 win' : `${said.length} wins`} from the standup*`, said, people),
  ];
  return { text: lists.flat().join('\n'), blocks: lists.flatMap((lines) => inMessage(lines).blocks ?? []) };
}

/** Why a wins channel cannot be written to. */
export type Trouble = 'archived' | 'not-in' | 'not-allowed';

const WHY: Record<Trouble, string> = {
  archived: 'it is archived',
  'not-in': "I'm not in that channel",
  'not-allowed': 'I am not allowed to write there',
};

const MEND: Record<Trouble, string> = {
  archived: 'Unarchive it',
  'not-in': 'Type `/invite @Drumbeat` there',
  'not-allowed': 'Allow me to',
};

/** To whoever manages a team: its wins channel cannot be told of wins. */
export function unreachedMessage(channelId: string, trouble: Trouble): Message {
  const channel = channelLink(channelId);
  const text = `I couldn't celebrate in ${channel}: ${WHY[trouble]}. The wins stand in the daily until I can. ${MEND[trouble]}, or choose another channel for wins with \`/standup setup\`.`;
  return { text };
}

function listOfWins(head: string, wins: readonly Told[], people: People): string[] {
  if (wins.length === 0) return [];
  const lines = wins.slice(0, MOST_TOLD).map((win) => `• ${winLine(win, people)}`);
  const left = wins.length - lines.length;
  return [head, ...lines, ...(left > 0 ? [`• and ${left} more`] : [])];
}

/** 'ERP-002 order export — Lea and Ola', '“The load test holds” — Ben' */
function winLine({ kind, text, userIds }: Told, people: People): string {
  const words = kind === 'said' ? quoted(text, 100) : escapeMrkdwn(shorten(oneLine(text), 100));
  return userIds.length > 0 ? `${words} — ${names(userIds, people)}` : words;
}

/** 'Finished since the last daily: ERP-002 order export (Lea).', as mrkdwn; null for nothing. */
export function finishedWords(wins: readonly Told[], people: People): string | null {
  if (wins.length === 0) return null;
  const words = wins.map(({ kind, text, userIds }) => {
    const win = kind === 'said' ? quoted(text, 80) : escapeMrkdwn(shorten(oneLine(text), 80));
    return userIds.length > 0 ? `${win} (${names(userIds, people)})` : win;
  });
  return `✅ Since the last daily: ${listOf(words, MOST_IN_DAILY)}`;
}

function names(userIds: readonly string[], people: People): string {
  return listOf(
    userIds.map((userId) => escapeMrkdwn(nameOf(people, userId))),
    4,
  );
}
