import type { Invocation } from '../../../../slack/interactions.ts';
import { UserError } from '../../../../slack/user-error.ts';
import type { Core } from '../../../slice.ts';
import { mayManage } from '../../../teams/index.ts';
import { oweExport } from '../../flows/export-answers.ts';
import { requireReadable } from '../../flows/place.ts';
import { readPersonAndDays } from './words.ts';

const DAYS = 30;
const FORMAT = /\b(csv|json)\b/i;

/** `/standup export json last month`: everybody's answers for those who manage the team, their own for others. */
export async function exportAnswers(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const { userId, inbound, text } = invocation;
  const place = await requireReadable(db, invocation);
  const format = FORMAT.exec(text)?.[1]?.toLowerCase() === 'json' ? 'json' : 'csv';
  const asked = { ...invocation, text: text.replace(FORMAT, '') };
  const span = readPersonAndDays(core, asked, place.team, DAYS);
  const isManager = await mayManage(db, place.team, userId);
  const whose = isManager ? (span.userId ?? null) : userId;
  const ref = { standupId: place.standup.id, ...span.range, userId: whose, format } as const;
  const answers = await oweExport(core, { inbound, userId, ref });
  if (answers === 0)
    throw new UserError('There are no answers in these days. Name others: `/standup export last 90 days`.');
  const own = isManager ? '' : " You get your own answers; those who manage the team get everybody's.";
  await invocation.reply({
    text: `${answers === 1 ? 'One answer is' : `${answers} answers are`} on the way to our direct messages as a file.${own}`,
  });
}
