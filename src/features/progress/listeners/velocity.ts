import type { Invocation } from '../../../slack/interactions.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { sendPicture } from '../flows/send-picture.ts';
import { velocityLines } from '../flows/velocity.ts';
import { velocityMessage } from '../views/velocity.ts';

/** `/sprint velocity` */
export async function velocityByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const { inbound, userId } = invocation;
  const team = await requireTeam(db, invocation);
  const lines = await velocityLines(db, team.id);
  if (lines.length > 0) {
    const picture = { chart: 'velocity' as const, subjectId: team.id };
    const otherwise = `${escapeMrkdwn(team.name)} has closed no sprint yet.`;
    await sendPicture(core, { inbound, userId, picture, otherwise });
  }
  await invocation.reply(velocityMessage(team.name, lines, lines.length > 0));
}
