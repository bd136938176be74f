import { parse } from 'yaml';
import { z } from 'zod';
import type { AppOptions } from './workspace/create.ts';

const manifest = z.object({
  features: z.object({
    slash_commands: z.array(z.object({ command: z.string(), should_escape: z.boolean().default(false) })),
    shortcuts: z.array(z.object({ name: z.string(), callback_id: z.string() })).default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});

export type DeclaredApp = Required<Pick<AppOptions, 'scopes' | 'subscriptions' | 'commands'>> & {
  /** callback_ids by the names that people see */
  shortcuts: Record<string, string>;
};

/** The app that a manifest declares, as Slack would install it with every scope granted. */
export function appOfManifest(yaml: string): DeclaredApp {
  const { features, oauth_config, settings } = manifest.parse(parse(yaml));
  return {
    scopes: oauth_config.scopes.bot,
    subscriptions: settings.event_subscriptions.bot_events,
    commands: features.slash_commands.map(({ command, should_escape }) => ({
      command,
      shouldEscape: should_escape,
    })),
    shortcuts: Object.fromEntries(features.shortcuts.map(({ name, callback_id }) => [name, callback_id])),
  };
}
