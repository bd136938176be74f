import type { InputBlock } from '@slack/types';
import { button, INPUT, input, option, plain, section, select, textInput } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { type Weekday, weekdayName } from '../../../time/index.ts';
import { ids, setupFields } from '../ids.ts';
import { daysWith, WEEKDAYS } from '../rules/schedule.ts';
import type { Question, Schedule } from '../rules/types.ts';
import { spokenMinutes } from './words.ts';

const CADENCES = [
  { value: 'weekly', text: 'Every week' },
  { value: 'fortnightly', text: 'Every two weeks, this week too' },
  { value: 'fortnightly-next', text: 'Every two weeks, from next week' },
  { value: 'monthly-1', text: 'Once a month, on the first such day' },
  { value: 'monthly-2', text: 'Once a month, on the second such day' },
  { value: 'monthly-3', text: 'Once a month, on the third such day' },
  { value: 'monthly-4', text: 'Once a month, on the fourth such day' },
  { value: 'monthly-last', text: 'Once a month, on the last such day' },
] as const;

export interface SetupModalData {
  metadata: string;
  /** '' for a new one */
  standupId: string;
  isNew: boolean;
  channelName: string;
  name: string;
  schedule: Schedule;
  cadence: string;
  timeZone: string;
  country: string;
  lead: string[];
  product: string[];
  channels: Record<'standup' | 'blockers' | 'wins' | 'general', string | null>;
  /** The team's own; only an existing standup has any. */
  questions: Question[];
}

/** Everything about a team's standup. As it opens for a new one it can be saved at once. */
export function setupModal(data: SetupModalData): Modal {
  const { schedule, channels } = data;
  return {
    type: 'modal',
    callback_id: ids.setup.submit,
    private_metadata: data.metadata,
    title: { type: 'plain_text', text: data.isNew ? 'Set up the standup' : 'Standup settings' },
    submit: { type: 'plain_text', text: 'Save' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      ...(data.isNew ? [intro(data.channelName)] : []),
      input(setupFields.name, 'Team', textInput({ value: data.name, max: 60 })),
      people(setupFields.lead, 'Team lead', data.lead, 'First to be told of blockers; deputies after.'),
      people(setupFields.product, 'Product manager', data.product, 'Told next if a blocker stays open.'),
      heading('When'),
      days(setupFields.asyncDays, 'Asked by direct message on', daysWith(schedule.modes, 'async')),
      days(setupFields.liveDays, 'Held live on', daysWith(schedule.modes, 'live')),
      time(
        setupFields.askedAt,
        'Time',
        schedule.askedAt,
        "In each person's own time zone; a live standup in the team's.",
      ),
      time(
        setupFields.dailyAt,
        'Daily goes out at',
        schedule.dailyAt,
        "In the team's time zone; on the day after if that is earlier than the time above.",
      ),
      heading('Details'),
      input(setupFields.open, 'Open for', textInput({ value: spokenMinutes(schedule.openMinutes) }), {
        hint: 'So long can each person answer in time.',
      }),
      input(setupFields.remind, 'Reminder before it closes', textInput({ value: reminder(schedule) }), {
        hint: 'For example 30 min, or none.',
      }),
      input(setupFields.cadence, 'How often', select([...CADENCES], data.cadence)),
      input(setupFields.zone, "Team's time zone", textInput({ value: data.timeZone })),
      input(setupFields.country, 'Public holidays of', textInput({ value: data.country }), {
        optional: true,
        hint: 'A country, and a region where it matters, as it is called there: Germany, Bayern.',
      }),
      heading('Channels'),
      channel(setupFields.standup, 'Channel for standups', channels.standup),
      channel(setupFields.blockers, 'Channel for blockers', channels.blockers),
      channel(setupFields.wins, 'Channel for wins', channels.wins),
      channel(setupFields.general, 'Channel for news', channels.general),
      ...(data.isNew ? [] : [ownQuestions(data)]),
    ],
  };
}

function intro(channelName: string): Block {
  const where = escapeMrkdwn(channelName);
  return section(`Everybody in #${where} is asked. *These settings are good to start with: Save is enough.*`);
}

function heading(text: string): Block {
  return { type: 'header', text: plain(text, 150) };
}

function people(field: string, label: string, chosen: string[], hint: string): InputBlock {
  return input(
    field,
    label,
    {
      type: 'multi_users_select',
      action_id: INPUT,
      placeholder: plain('Nobody yet'),
      ...(chosen.length > 0 && { initial_users: chosen }),
    },
    { optional: true, hint },
  );
}

function days(field: string, label: string, chosen: Weekday[]): InputBlock {
  const options = WEEKDAYS.map((day) => option({ text: weekdayName(day), value: String(day) }));
  const initial = options.filter(({ value }) => chosen.includes(Number(value) as Weekday));
  return input(
    field,
    label,
    {
      type: 'multi_static_select',
      action_id: INPUT,
      options,
      placeholder: plain('No day'),
      ...(initial.length > 0 && { initial_options: initial }),
    },
    { optional: true },
  );
}

function time(field: string, label: string, value: string, hint: string): InputBlock {
  return input(field, label, textInput({ value, placeholder: '09:00' }), { hint });
}

function channel(field: string, label: string, chosen: string | null): InputBlock {
  return input(
    field,
    label,
    {
      type: 'conversations_select',
      action_id: INPUT,
      placeholder: plain('The same channel'),
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      ...(chosen && { initial_conversation: chosen }),
    },
    { optional: true },
  );
}

function ownQuestions({ questions, standupId }: SetupModalData): Block {
  const count = questions.length === 0 ? 'none' : String(questions.length);
  return section(
    `*Questions of your own:* ${count}`,
    button('Questions', ids.question.open, { value: standupId }),
  );
}

function reminder({ remindMinutes }: Schedule): string {
  return remindMinutes === 0 ? 'none' : spokenMinutes(remindMinutes);
}
