import type { DeliveryRecord } from '../../../delivery/index.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { formatClock, formatDay, type LocalDate, localDateOf } from '../../../time/index.ts';
import type { Prompt } from '../rules/types.ts';

export interface WhyData {
  name: string;
  teamName: string;
  date: LocalDate;
  /** The date on the team's wall. */
  today: LocalDate;
  /** Why there was no standup for anybody on that day. */
  notHeld: string | null;
  prompt: Prompt | null;
  /** They were expected at the team's live standup, not asked by message. */
  isAtMeeting: boolean;
  submittedAt: Date | null;
  deliveries: Array<{ what: string; record: DeliveryRecord }>;
  daily: { state: 'waiting' | 'posted' | 'skipped'; reason: string | null } | null;
}

/** What was due to a person on a day, what was sent, and why what was not sent was not. */
export function whyMessage(data: WhyData): Message {
  const { name, teamName, date, today, notHeld, prompt } = data;
  const title = `*${escapeMrkdwn(name)}, ${escapeMrkdwn(teamName)} standup of ${formatDay(date, today)}*`;
  const lines = notHeld
    ? [`No standup: ${escapeMrkdwn(notHeld)}.`]
    : prompt
      ? ledger(data, prompt)
      : ['Nobody was to ask them: they were not among those asked in this team that day.'];
  return { text: [title, ...lines.map((line) => `• ${line}`)].join('\n') };
}

function ledger(data: WhyData, prompt: Prompt): string[] {
  const at = (instant: Date) => {
    const day = localDateOf(instant, prompt.timeZone);
    return `${day === data.date ? '' : `${formatDay(day, data.date)} `}${formatClock(instant, prompt.timeZone)}`;
  };
  return [
    data.isAtMeeting
      ? `Held live ${at(prompt.dueAt)}; nobody is asked by message.`
      : `Due ${at(prompt.dueAt)}, open until ${at(prompt.deadlineAt)} (${prompt.timeZone}).`,
    ...(prompt.state !== 'skipped' && prompt.reason ? [`${escapeMrkdwn(prompt.reason)}.`] : []),
    ...(prompt.askedIn ? ['Asked in one message with other standups.'] : []),
    ...data.deliveries.map(({ what, record }) => `${what}: ${fate(record, at)}`),
    ...(prompt.state === 'skipped' ? [`Skipped: ${escapeMrkdwn(prompt.reason ?? '')}.`] : []),
    ...(data.submittedAt ? [`Answered ${at(data.submittedAt)}.`] : []),
    ...(prompt.state === 'missed' ? ['Not answered before it closed.'] : []),
    ...dailyLine(data.daily),
  ];
}

function fate(record: DeliveryRecord, at: (instant: Date) => string): string {
  const tries = record.attempts > 1 ? ` after ${record.attempts} attempts` : '';
  switch (record.state) {
    case 'sent':
      return `sent ${at(record.sentAt ?? record.createdAt)}${tries}.`;
    case 'skipped':
      return `not sent: ${escapeMrkdwn(record.reason ?? 'not needed any more')}.`;
    case 'dead':
      return `could not be sent: ${escapeMrkdwn(record.error ?? record.reason ?? 'Slack refused it')}${tries}.`;
    default:
      return `on its way since ${at(record.createdAt)}${tries}.`;
  }
}

function dailyLine(daily: WhyData['daily']): string[] {
  if (!daily) return [];
  if (daily.state === 'skipped') return [`Daily: skipped, ${escapeMrkdwn(daily.reason ?? '')}.`];
  return daily.state === 'waiting' ? ['Daily: not due yet.'] : [];
}
