import type { Context } from '../context.ts';
import type { ResponseTarget } from '../response-urls.ts';
import type { Conversation, JsonObject, Person, Workspace } from '../types.ts';
import { formatTs } from '../workspace/timestamps.ts';

/** What every interactive payload begins with. */
export function interactionBasics(workspace: Workspace, person: Person): JsonObject {
  return {
    team: { id: workspace.id, domain: workspace.domain },
    user: { id: person.id, username: person.name, name: person.name, team_id: workspace.id },
    api_app_id: workspace.app.appId,
    token: workspace.app.verificationToken,
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function channelOf(conversation: Conversation): JsonObject {
  return { id: conversation.id, name: channelNameOf(conversation) };
}

/** The name payloads carry: private channels and direct messages do not tell theirs. */
export function channelNameOf(conversation: Conversation): string {
  if (conversation.kind === 'im') return 'directmessage';
  return conversation.kind === 'private' ? 'privategroup' : conversation.name;
}

export function responseUrl(context: Context, target: ResponseTarget): string {
  return `${context.origin}${context.responseUrls.issue(target, context.clock.now())}`;
}

export function actionTs(context: Context): string {
  return formatTs(context.clock.now().getTime() * 1000);
}
