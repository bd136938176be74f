import { actions, button, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { formatWhen } from '../../../time/index.ts';
import type { Team } from '../../teams/index.ts';
import { ids } from '../ids.ts';
import { kindName, type Meeting, type MeetingId } from '../rules/index.ts';
import { lengthWords, sprintName } from './words.ts';

interface Listed {
  meeting: Meeting;
  /** The name of who moved or cancelled it. */
  changedBy: string | null;
}

export interface CeremoniesList {
  team: Pick<Team, 'id' | 'name'>;
  meetings: readonly Listed[];
  mayChange: boolean;
  /** The reader's, and when they look. */
  moment: { zone: string; now: Date };
}

const MOST_SHOWN = 20;

/** What is on the calendar of a team's sprints, for one person. */
export function ceremoniesMessage({ team, meetings, mayChange, moment }: CeremoniesList): Message {
  const rules = mayChange ? [button('Change the rules', ids.rules.open, { value: team.id })] : [];
  const name = `*${escapeMrkdwn(team.name)}*`;
  const [first] = meetings;
  if (!first) {
    const none = `${name} has no meetings ahead. They come with a sprint that has dates: \`/sprint plan\`.`;
    return { text: none, blocks: [section(none), ...(mayChange ? [actions(...rules)] : [])] };
  }
  const isOne = meetings.every(({ meeting }) => meeting.sprintId === first.meeting.sprintId);
  const head = `${name} — what is ahead${isOne ? ` in ${sprintName(first.meeting)}` : ''}`;
  const shown = meetings.slice(0, MOST_SHOWN);
  const lines = shown.map((one) => ({ one, line: lineOf(one, isOne, moment) }));
  const more = meetings.length > shown.length ? [`and ${meetings.length - shown.length} more`] : [];
  return {
    text: [`${head}:`, ...lines.map(({ line }) => line), ...more].join('\n'),
    blocks: [
      section(`${head}:`),
      ...sections(lines, mayChange),
      ...more.map((line) => section(line)),
      actions(...rules, button('Send me the calendar', ids.feed.send, { value: team.id })),
    ],
  };
}

/** Those who may change them get a button beside each. */
function sections(lines: ReadonlyArray<{ one: Listed; line: string }>, mayChange: boolean): Block[] {
  if (!mayChange) return [section(lines.map(({ line }) => line).join('\n'))];
  return lines.map(({ one, line }) => section(line, buttonFor(one)));
}

function lineOf({ meeting, changedBy }: Listed, isOne: boolean, moment: CeremoniesList['moment']): string {
  const { kind, minutes, startsAt, kept } = meeting;
  const when = formatWhen(startsAt, moment);
  const of = isOne ? '' : ` · ${sprintName(meeting)}`;
  const by = changedBy ? ` by ${escapeMrkdwn(changedBy)}` : '';
  if (kept?.isCancelled) return `${when} · ~${kindName(kind)}~, cancelled${by}${of}`;
  const moved = kept?.movedTo ? `, moved${by}` : '';
  return `${when} · *${kindName(kind)}*, ${lengthWords(minutes)}${moved}${of}`;
}

function buttonFor({ meeting: { sprintId, kind, slot, kept } }: Listed) {
  const id: MeetingId = { sprintId, kind, slot };
  const value = JSON.stringify(id);
  return kept?.isCancelled
    ? button('Hold it after all', ids.meeting.restore, { value })
    : button('Change', ids.meeting.move, { value, label: `Move or cancel the ${kindName(kind)}` });
}
