import type { Db, Inbound, Trx } from '../../../database/index.ts';
import { localDateOf } from '../../../time/index.ts';
import { previewFor } from '../../blockers/index.ts';
import type { Core } from '../../slice.ts';
import { channelFor } from '../../teams/index.ts';
import { nameOf, type Person, peopleById } from '../../workspaces/index.ts';
import type { FullAnswer, Prompt } from '../rules/types.ts';
import { savePrompt } from '../store/index.ts';
import type { ReceiptData } from '../views/receipt.ts';
import { namedBlockers } from './blocker-lines.ts';
import { movedStories } from './board/moved-stories.ts';
import { keys } from './keys.ts';
import { ownerIn } from './owner.ts';
import { dailyTime, type OccurrencePlace } from './place.ts';

interface Receipt {
  answer: FullAnswer;
  prompt: Prompt;
  inbound: Inbound;
  /** They answered in words: what was understood is shown beneath. */
  isSpoken: boolean;
}

/**
 * Tells the person what came of their answer: in the place of the prompt, where they were sent one; below what
 * they wrote, where they answered in words; else in a message of its own, which later edits change.
 */
export async function oweReceipt(
  trx: Trx,
  core: Core,
  place: OccurrencePlace,
  receipt: Receipt,
): Promise<void> {
  const { occurrence } = place;
  const { answer, prompt } = receipt;
  const key = await receiptKey(trx, core, place, receipt);
  await savePrompt(trx, { ...prompt, receiptKey: key });
  const sent = [keys.prompt(occurrence, answer.userId), prompt.receiptKey, key];
  for (const earlier of new Set(sent)) {
    if (earlier) await core.outbox.refresh(trx, occurrence.workspaceId, earlier);
  }
}

async function receiptKey(
  trx: Trx,
  core: Core,
  { occurrence }: OccurrencePlace,
  { answer, prompt, inbound, isSpoken }: Receipt,
): Promise<string> {
  const { workspaceId, userId } = answer;
  if (!isSpoken && prompt.receiptKey) return prompt.receiptKey;
  const promptKey = keys.prompt(occurrence, userId);
  const asked = await core.outbox.find(trx, workspaceId, promptKey);
  const wasAsked = asked !== undefined && asked.state !== 'skipped' && asked.state !== 'dead';
  if (!isSpoken && wasAsked) return promptKey;
  const key = isSpoken ? keys.understood(occurrence, userId, inbound.key) : keys.receipt(occurrence, userId);
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId, key, channel: userId },
    content: { view: 'standups.receipt', ref: { occurrenceId: occurrence.id, userId, key } },
  });
  return key;
}

export async function receiptData(
  db: Db,
  place: OccurrencePlace,
  { answer, prompt, isSpoken }: Omit<Receipt, 'inbound'>,
  now: Date,
): Promise<ReceiptData> {
  const { occurrence, team } = place;
  return {
    ...{ teamName: team.name, occurrence, prompt, answer, isSpoken },
    channelId: await channelFor(db, team, 'standup'),
    dailyAt: dailyTime(place, occurrence.date),
    today: localDateOf(now, prompt.timeZone),
    previews: await previewsOf(db, place, answer, now),
    blockers: await namedBlockers(db, answer),
    stories: await movedStories(db, answer),
    names: await overtakenNames(db, answer),
  };
}

async function overtakenNames(db: Db, { workspaceId, moves }: FullAnswer): Promise<Map<string, string>> {
  const ids = [...new Set(moves.flatMap(({ overtookId }) => overtookId ?? []))];
  const people = ids.length > 0 ? await peopleById(db, workspaceId, ids) : new Map<string, Person>();
  return new Map(ids.map((id) => [id, nameOf(people, id)]));
}

/** Who would be told of each line that is offered for tracking, if it were a blocker. */
async function previewsOf(
  db: Db,
  { team }: OccurrencePlace,
  { lines, userId }: FullAnswer,
  now: Date,
): Promise<Map<string, string>> {
  const previews = new Map<string, string>();
  for (const line of lines.filter(({ offer }) => offer === 'open')) {
    const ownerId = await ownerIn(db, team, line.text);
    previews.set(line.id, await previewFor(db, team, now, { userId, ownerId }));
  }
  return previews;
}
