import { actions, button, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { formatWhen } from '../../../time/index.ts';
import type { Team } from '../../teams/index.ts';
import { ids } from '../ids.ts';
import { kindName, type Meeting, type MeetingId } from '../rules/index.ts';
import { lengthWords, momentOf, spokenMoment, sprintName, zoneWords } from './words.ts';

export interface Listed {
  meeting: Meeting;
  /** The name of who moved or cancelled it. */
  changedBy: string | null;
}

export interface CeremoniesList {
  team: Pick<Team, 'id' | 'name'>;
  meetings: readonly Listed[];
  mayChange: boolean;
  /** Their own clock, by which they read. */
  zone: string;
  now: Date;
}

const MOST_SHOWN = 20;

/** What is on the calendar of a team's sprints, for one person. */
export function ceremoniesMessage({ team, meetings, mayChange }: CeremoniesList): Message {
  const shown = meetings.slice(0, MOST_SHOWN);
  const sprints = new Set(meetings.map(({ meeting }) => meeting.sprintId)).size;
  const isOne = sprints === 1;
  const of = isOne && shown[0] ? ` of ${sprintName(shown[0].meeting)}` : '';
  const head = `*${escapeMrkdwn(team.name)}* — what is on the calendar${of}`;
  const more = meetings.length > shown.length ? [`and ${meetings.length - shown.length} more`] : [];
  const foot = actions(
    ...(mayChange ? [button('Change the rules', ids.rules.open, { value: team.id })] : []),
    button('Send me the calendar', ids.feed.send, { value: team.id }),
  );
  if (shown.length === 0) {
    const none = `*${escapeMrkdwn(team.name)}* has no meetings ahead. They come with a sprint that has dates: \`/sprint plan\`.`;
    return {
      text: none,
      blocks: [
        section(none),
        ...(mayChange ? [actions(button('Change the rules', ids.rules.open, { value: team.id }))] : []),
      ],
    };
  }
  const spoken = (at: Date) => spokenMoment(at, team.timeZone);
  const written = (at: Date) => momentOf(at, team.timeZone);
  return {
    text: [
      `${head}, in ${zoneWords(team.timeZone)}:`,
      ...shown.map((one) => lineOf(one, isOne, spoken)),
      ...more,
    ].join('\n'),
    blocks: [
      section(`${head}:`),
      ...lines(
        shown.map((one) => ({ one, line: lineOf(one, isOne, written) })),
        mayChange,
      ),
      ...more.map((line) => section(line)),
      foot,
    ],
  };
}

/** Those who may change them get a button beside each. */
function lines(shown: ReadonlyArray<{ one: Listed; line: string }>, mayChange: boolean): Block[] {
  if (!mayChange) return [section(shown.map(({ line }) => line).join('\n'))];
  return shown.map(({ one, line }) => section(line, buttonFor(one)));
}

function lineOf({ meeting, changedBy }: Listed, isOne: boolean, when: (at: Date) => string): string {
  const { kind, minutes, startsAt, kept } = meeting;
  const of = isOne ? '' : ` · ${sprintName(meeting)}`;
  const by = changedBy ? ` by ${escapeMrkdwn(changedBy)}` : '';
  if (kept?.isCancelled) return `${when(startsAt)} · ~${kindName(kind)}~ cancelled${by}${of}`;
  const moved = kept?.movedTo ? `, moved${by}` : '';
  return `${when(startsAt)} · *${kindName(kind)}*, ${lengthWords(minutes)}${moved}${of}`;
}

function buttonFor({ meeting: { sprintId, kind, slot, kept } }: Listed) {
  const id: MeetingId = { sprintId, kind, slot };
  const value = JSON.stringify(id);
  return kept?.isCancelled
    ? button('Hold it after all', ids.meeting.restore, { value })
    : button('Change', ids.meeting.move, { value, label: `Move or cancel the ${kindName(kind)}` });
}
