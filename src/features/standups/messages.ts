import type { Db } from '../../database/index.ts';
import { fileView, messageView } from '../../delivery/index.ts';
import type { Message } from '../../slack/message.ts';
import type { Parts } from '../slice.ts';
import { fullAnswerData } from './flows/answer-data.ts';
import { askedTogether, type PlacedPrompt } from './flows/asked-together.ts';
import { checklistData } from './flows/checklist.ts';
import { dailyData } from './flows/daily-data.ts';
import { exportInMessages } from './flows/export-answers.ts';
import { exportFile } from './flows/export-rows.ts';
import { liveData } from './flows/hold-meeting.ts';
import { keys } from './flows/keys.ts';
import { placeOfOccurrence } from './flows/place.ts';
import { promptData } from './flows/prompt-data.ts';
import { receiptData } from './flows/receipts.ts';
import { noteUnasked, noteUnposted, tellUnposted } from './flows/undelivered.ts';
import { unlessBroken } from './flows/unless-broken.ts';
import { isExpected } from './rules/prompts.ts';
import { teamTimes } from './rules/schedule.ts';
import type { Prompt } from './rules/types.ts';
import { refs } from './schema/stored.ts';
import { findAnswer, findPrompt, promptsAskedIn } from './store/index.ts';
import { checklistMessage } from './views/checklist.ts';
import { dailyMessage } from './views/daily.ts';
import { answerMessage, takenBackMessage } from './views/full-answer.ts';
import { liveMessage } from './views/live.ts';
import {
  answeredPromptMessage,
  endedPromptMessage,
  endedReminderMessage,
  type OtherPrompt,
  promptMessage,
  reminderMessage,
  withOthers,
} from './views/prompt.ts';
import { noAnswerMessage, receiptMessage } from './views/receipt.ts';

/** How the messages that standups owe look now. */
export const messages = (parts: Parts) => ({
  'standups.prompt': messageView(refs.member, {
    async render(db, { occurrenceId, userId }, now) {
      const found = await findMine(db, occurrenceId, userId);
      if (!found) return null;
      return withOthers(await ownPrompt(db, found, now), await othersIn(db, found.prompt, now));
    },
    died: (trx, record, aftermath) => noteUnasked(trx, refs.member.parse(record.ref), record, aftermath),
    skipped: (trx, record, aftermath) => noteUnasked(trx, refs.member.parse(record.ref), record, aftermath),
  }),
  'standups.receipt': messageView(refs.receipt, {
    async render(db, { occurrenceId, userId, key }, now) {
      const found = await findMine(db, occurrenceId, userId);
      if (!found) return null;
      const { place, prompt } = found;
      const answer = await findAnswer(db, occurrenceId, userId);
      if (!answer) return noAnswerMessage(place.occurrence);
      if (prompt.receiptKey !== key) return answeredPromptMessage(await promptData(db, place, prompt));
      const isSpoken = key !== keys.receipt(place.occurrence, userId);
      return receiptMessage(await receiptData(db, place, { answer, prompt, isSpoken }, now));
    },
  }),
  'standups.reminder': messageView(refs.member, {
    async render(db, { occurrenceId, userId }, now) {
      const found = await findMine(db, occurrenceId, userId);
      if (!found) return null;
      const data = await promptData(db, found.place, found.prompt);
      if (!isExpected(found.prompt)) return endedReminderMessage(data);
      const others = await othersIn(db, found.prompt, now);
      return withOthers(reminderMessage(data), others.filter(isOpenAt(now)));
    },
  }),
  'standups.daily': messageView(refs.occurrence, {
    async render(db, { occurrenceId }, now, picture) {
      const place = await placeOfOccurrence(db, occurrenceId);
      return place ? dailyMessage({ ...(await dailyData(db, parts, place, now)), picture }) : null;
    },
    died: (trx, record, aftermath) => tellUnposted(trx, refs.occurrence.parse(record.ref), record, aftermath),
    skipped: (trx, record) => noteUnposted(trx, refs.occurrence.parse(record.ref), record),
  }),
  'standups.answer': messageView(refs.answer, {
    async render(db, { occurrenceId, userId, part }) {
      const place = await placeOfOccurrence(db, occurrenceId);
      if (!place) return null;
      const answer = await findAnswer(db, occurrenceId, userId);
      if (!answer) return takenBackMessage();
      return answerMessage(await fullAnswerData(db, place, answer), part);
    },
  }),
  'standups.live': messageView(refs.occurrence, {
    async render(db, { occurrenceId }, now) {
      const place = await placeOfOccurrence(db, occurrenceId);
      const meetsAt =
        place && teamTimes(place.standup, 'live', place.occurrence.date, place.team.timeZone).startAt;
      return meetsAt ? liveMessage(await liveData(db, place, meetsAt, now)) : null;
    },
  }),
  'standups.checklist': messageView(refs.team, {
    async render(db, { teamId }, now) {
      const data = await checklistData(db, teamId, now);
      return data && checklistMessage(data);
    },
  }),
});

/** What is in the files that standups owe. */
export const files = {
  'standups.export': fileView(refs.export, {
    make: exportFile,
    died: (trx, record, aftermath) => exportInMessages(trx, refs.export.parse(record.ref), record, aftermath),
  }),
};

/** What was asked of the person in a message of its own: the question, or what came of it. */
async function ownPrompt(db: Db, { place, prompt }: PlacedPrompt, now: Date): Promise<Message> {
  const data = await promptData(db, place, prompt);
  const answer = await findAnswer(db, prompt.occurrenceId, prompt.userId);
  if (!answer) return isExpected(prompt) ? promptMessage(data) : endedPromptMessage(data);
  const isReceipt = prompt.receiptKey === keys.prompt(place.occurrence, prompt.userId);
  if (!isReceipt) return answeredPromptMessage(data);
  return receiptMessage(await receiptData(db, place, { answer, prompt, isSpoken: false }, now));
}

/** The other standups that the message of this prompt asks for. */
async function othersIn(db: Db, own: Prompt, now: Date): Promise<OtherPrompt[]> {
  const isAlone =
    own.askedIn === null && (await promptsAskedIn(db, own.occurrenceId, own.userId)).length === 0;
  if (isAlone) return [];
  const others: OtherPrompt[] = [];
  for (const { place, prompt } of await askedTogether(db, own)) {
    if (prompt.occurrenceId === own.occurrenceId) continue;
    const data = await unlessBroken(() => promptData(db, place, prompt));
    const isEarly = prompt.state === 'waiting' && now < prompt.dueAt;
    if (data) others.push({ data, isAnswered: prompt.state === 'answered', isEarly });
  }
  return others;
}

function isOpenAt(now: Date) {
  return ({ data: { prompt } }: OtherPrompt) => isExpected(prompt) && prompt.dueAt <= now;
}

async function findMine(db: Db, occurrenceId: string, userId: string) {
  const place = await placeOfOccurrence(db, occurrenceId);
  const prompt = place && (await findPrompt(db, occurrenceId, userId));
  return prompt && { place, prompt };
}
