import type { Invocation } from '../../../slack/interactions.ts';
import { escapeMrkdwn, plainText } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { sendPicture } from '../flows/send-picture.ts';
import { velocityLines } from '../flows/velocity.ts';
import { SPRINTS_DRAWN } from '../rules/index.ts';
import { velocityMessage } from '../views/velocity.ts';

const COUNT = /^(?:(?:the )?last )?(\d{1,3})(?: sprints?)?$/i;
/** A year of sprints of two weeks. */
const MOST_SPRINTS = 26;

/** `/sprint velocity`, `/sprint velocity 12` */
export async function velocityByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const { inbound, userId } = invocation;
  const team = await requireTeam(db, invocation);
  const lines = await velocityLines(db, team.id, countIn(plainText(invocation.text).trim()));
  if (lines.length > 0) {
    const picture = { chart: 'velocity' as const, subjectId: team.id };
    const otherwise = `${escapeMrkdwn(team.name)} has closed no sprint yet.`;
    await sendPicture(core, { inbound, userId, picture, otherwise });
  }
  await invocation.reply(velocityMessage(team.name, lines, lines.length > 0));
}

function countIn(text: string): number {
  if (text === '') return SPRINTS_DRAWN;
  const count = Number(COUNT.exec(text)?.[1] ?? 0);
  if (count >= 1 && count <= MOST_SPRINTS) return count;
  throw new UserError(
    `\`/sprint velocity\` shows the last ${SPRINTS_DRAWN} sprints, \`/sprint velocity 12\` the last 12; up to ${MOST_SPRINTS}.`,
  );
}
