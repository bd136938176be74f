import type { App } from '@slack/bolt';
import { type EventBody, type EventType, eventBodies } from '../event-bodies.ts';
import { ListenerFailure } from '../failures.ts';
import type { Listeners } from '../interactions.ts';
import type { Running } from './serve.ts';

export function eventListener(bolt: App, running: Running): Listeners['onEvent'] {
  return (type, run) => {
    bolt.event<string>(type, async ({ event, body, context }) => {
      const workspaceId = context.teamId ?? body.team_id;
      const inbound = { workspaceId, key: body.event_id };
      const serveEvent = async () => run({ workspaceId, inbound, event: bodyOf(type, event) });
      const work = serveEvent().catch((error: unknown) => {
        throw new ListenerFailure(`event ${type}`, workspaceId, error);
      });
      running(work);
      await work;
    });
  };
}

function bodyOf<Type extends EventType>(type: Type, event: unknown): EventBody<Type> {
  const schema = eventBodies[type];
  return schema.parse(event) as EventBody<Type>;
}
