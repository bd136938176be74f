import type { Invocation } from '../../../slack/interactions.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { estimateStory } from '../flows/estimate-story.ts';
import { settingsIn } from '../flows/settings.ts';
import { type Story, whatIsWrongWithEstimate } from '../rules/index.ts';
import { estimatedMessage, tooBigMessage } from '../views/estimated.ts';

/** `/sprint estimate ERP-001 5`; 'none' takes the estimate back. */
export async function estimateByCommand(
  core: Core,
  { inbound, userId, reply }: Invocation,
  story: Story,
  typed: string,
): Promise<void> {
  const settings = await settingsIn(core.database.db, story);
  if (typed === '') {
    const example = settings.unit === 'points' ? String(settings.scale.at(-1)) : '2.5';
    throw new UserError(`Write the estimate behind the key: \`/sprint estimate ${story.key} ${example}\`.`);
  }
  const reading = /^(none|no|-)$/i.test(typed)
    ? ({ kind: 'fits', estimate: null } as const)
    : whatIsWrongWithEstimate(typed, settings);
  if (reading.kind === 'refusal') {
    if (!reading.isTooBig) throw new UserError(escapeMrkdwn(reading.says));
    return reply(tooBigMessage(story, reading.says));
  }
  const { story: estimated, notices } = await estimateStory(core, {
    ...{ inbound, userId, storyId: story.id, estimate: reading.estimate },
  });
  await reply(estimatedMessage(estimated, { was: story.estimate, unit: settings.unit, notices }));
}
