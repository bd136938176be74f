import { parse } from 'yaml';
import { z } from 'zod';
import type { AppOptions } from './workspace/create.ts';

const slashCommand = z.object({
  command: z.string(),
  description: z.string().default(''),
  usage_hint: z.string().default(''),
  should_escape: z.boolean().default(false),
});

const shortcut = z.object({ name: z.string(), type: z.enum(['message', 'global']), callback_id: z.string() });

const manifest = z.object({
  features: z.object({
    slash_commands: z.array(slashCommand),
    shortcuts: z.array(shortcut).default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});

export type DeclaredApp = Required<Pick<AppOptions, 'scopes' | 'subscriptions' | 'commands' | 'shortcuts'>>;

/** The app that a manifest declares, as Slack would install it with every scope granted. */
export function appOfManifest(yaml: string): DeclaredApp {
  const { features, oauth_config, settings } = manifest.parse(parse(yaml));
  return {
    scopes: oauth_config.scopes.bot,
    subscriptions: settings.event_subscriptions.bot_events,
    commands: features.slash_commands.map(({ command, description, usage_hint, should_escape }) => ({
      command,
      description,
      usageHint: usage_hint,
      shouldEscape: should_escape,
    })),
    shortcuts: features.shortcuts.map(({ name, type, callback_id }) => ({
      name,
      callbackId: callback_id,
      kind: type,
    })),
  };
}
