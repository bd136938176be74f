import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const manifest = z.object({
  features: z.object({ shortcuts: z.array(z.object({ name: z.string(), callback_id: z.string() })) }),
});

/** The callback_ids of the app's shortcuts by the names that people see, as its manifest has them. */
export function shortcutsOfManifest(): Record<string, string> {
  const file = new URL('../../manifest.yml', import.meta.url);
  const { features } = manifest.parse(parse(readFileSync(file, 'utf8')));
  return Object.fromEntries(features.shortcuts.map(({ name, callback_id }) => [name, callback_id]));
}
