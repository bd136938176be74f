import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { isRecorded, recordedEventScopes, recordedManifestSchema } from './simulator/contract/recorded.ts';

const text = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
const manifest = z
  .looseObject({
    features: z.looseObject({
      app_home: z.object({
        home_tab_enabled: z.boolean(),
        messages_tab_enabled: z.boolean(),
        messages_tab_read_only_enabled: z.boolean(),
      }),
      slash_commands: z.array(z.looseObject({ command: z.string(), should_escape: z.boolean().optional() })),
    }),
    oauth_config: z.object({
      scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
    }),
    settings: z.looseObject({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(parse(text));
const { bot, bot_optional: optional } = manifest.oauth_config.scopes;

describe('the manifest that one pastes into Slack', () => {
  test.skipIf(!isRecorded)('is one that Slack takes', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const isValid = ajv.validate(recordedManifestSchema('2.0.0'), parse(text));
    expect(ajv.errorsText()).toBe('No errors');
    expect(isValid).toBe(true);
  });

  test('has every command’s mentions sent as ids, not as plain text', () => {
    const careless = manifest.features.slash_commands.filter((each) => each.should_escape !== true);
    expect(careless.map(({ command }) => command)).toEqual([]);
  });

  test('lets people open Home and answer by message', () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test('insists on three scopes; an admin may leave out any other', () => {
    expect(optional.filter((scope) => !bot.includes(scope))).toEqual([]);
    expect(bot.filter((scope) => !optional.includes(scope)).sort()).toEqual([
      'chat:write',
      'commands',
      'users:read',
    ]);
  });

  test.skipIf(!isRecorded).each(manifest.settings.event_subscriptions.bot_events)(
    'asks for a scope that lets it hear %s',
    (event) => {
      const scopes = recordedEventScopes(event);
      expect(scopes.length === 0 || scopes.some((scope) => bot.includes(scope))).toBe(true);
    },
  );
});
