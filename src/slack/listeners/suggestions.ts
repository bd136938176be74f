import type { App } from '@slack/bolt';
import { option } from '../blocks.ts';
import { ListenerFailure } from '../failures.ts';
import type { Listeners } from '../interactions.ts';
import type { Running } from './serve.ts';

/** As many as Slack takes for one select. */
const MOST_OPTIONS = 100;

/** What fails is not acknowledged: Slack says that it could not look it up, which an empty list would not. */
export function suggestionListener(bolt: App, running: Running): Listeners['onOptions'] {
  return (actionId, run) => {
    bolt.options<'block_suggestion'>(actionId, async ({ ack, body, context }) => {
      const workspaceId = context.teamId ?? body.team?.id ?? '';
      const offer = async () => {
        const choices = await run({
          ...{ workspaceId, userId: body.user.id, typed: body.value },
          metadata: body.view?.private_metadata ?? '',
        });
        await ack({ options: choices.slice(0, MOST_OPTIONS).map(option) });
      };
      const work = offer().catch((error: unknown) => {
        throw new ListenerFailure(`options ${actionId}`, workspaceId, error);
      });
      running(work);
      await work;
    });
  };
}
