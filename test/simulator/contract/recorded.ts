import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JsonObject, JsonValue } from '../../../src/simulator/types.ts';

/** Slack's contract as data: kept beside the repository, not in it. */
const folder = fileURLToPath(new URL('../../../../shared/slack-contract/', import.meta.url));

export const isRecorded = existsSync(folder);
export const whySkipped =
  'Skipped: Slack’s recorded contract (../shared/slack-contract) is not beside this repository.';

export type RecordedMethod = {
  name: string;
  args: { [name: string]: { required: boolean } };
  errors: { [name: string]: string };
  response?: { examples?: string[] };
};

export function recordedMethod(name: string): RecordedMethod {
  return read(`methods/${name}.json`);
}

export function recordedMethodNames(): string[] {
  return names('methods');
}

/** All that a method's answers were seen to hold: the recorded one and the reference's examples as one. */
export function recordedResponse(name: string): JsonObject {
  const examples = recordedMethod(name).response?.examples ?? [];
  const all = [
    read<JsonObject>(`responses/${name}.json`),
    ...examples.map((each): JsonObject => JSON.parse(each)),
  ];
  return all.reduce((merged, each) => merge(merged, each));
}

export function recordedPayload(name: string): JsonObject {
  return read(`payloads/${name}.json`);
}

/** The example of an event as Slack documents it; several come without one, some were not recorded. */
export function recordedEvent(name: string): JsonObject | null {
  if (!names('events').includes(name)) return null;
  const event = read<{ example?: JsonObject }>(`events/${name}.json`);
  return event.example ?? null;
}

/** The scopes of which an app needs one to hear the event; empty when it needs none, or was not recorded. */
export function recordedEventScopes(name: string): string[] {
  if (!names('events').includes(name)) return [];
  return read<{ scopes?: string[] }>(`events/${name}.json`).scopes ?? [];
}

export function recordedManifestSchema(version: string): object {
  return read(`manifest/manifest.schema.${version}.json`);
}

/** Both as one: an object with the keys of both, a list with the items of both, else the first. */
export function merge<T extends JsonValue>(one: T, other: JsonValue): T {
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other] as T;
  if (!isObject(one) || !isObject(other)) return one;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      key in one && key in other ? merge(one[key] ?? null, other[key] ?? null) : (one[key] ?? other[key]),
    ]),
  ) as T;
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function names(kind: string): string[] {
  return readdirSync(`${folder}${kind}`)
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(`${folder}${path}`, 'utf8'));
}
