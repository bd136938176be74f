import type { JsonObject, JsonValue } from '../../../src/simulator/types.ts';
import { merge } from './recorded.ts';

/**
 * What an answer or payload has that the recorded one has not: `path: why` for each key that is unknown and
 * each value of another JSON type. A null fits any key (Slack sends null for what is absent, the recordings
 * blank it); a recorded `{}` or `[]` says nothing of what is inside, a recorded `U00000000` stands for any id; a list's items fit when they fit what
 * was recorded of their `type`, or of all of them.
 */
export function strangers(actual: JsonValue, recorded: JsonValue, at = ''): string[] {
  if (actual === null || recorded === null) return [];
  if (typeOf(actual) !== typeOf(recorded))
    return [`${at}: is ${typeOf(actual)}, recorded as ${typeOf(recorded)}`];
  if (Array.isArray(actual) && Array.isArray(recorded)) return strangersInList(actual, recorded, at);
  if (isObject(actual) && isObject(recorded)) return strangersInObject(actual, recorded, at);
  return [];
}

function strangersInObject(actual: JsonObject, recorded: JsonObject, at: string): string[] {
  if (Object.keys(recorded).length === 0) return [];
  return Object.entries(actual).flatMap(([key, value]) => {
    const path = at === '' ? key : `${at}.${key}`;
    const sample = recorded[key] ?? sampleOfMap(recorded);
    return sample === undefined ? [`${path}: unknown`] : strangers(value, sample, path);
  });
}

/** `{ "U00000000": … }` is a map by id: any key has that shape. */
function sampleOfMap(recorded: JsonObject): JsonValue | undefined {
  return Object.entries(recorded).find(([key]) => /^[A-Z](0+|03E94MKU)$/.test(key))?.[1];
}

function strangersInList(actual: JsonValue[], recorded: JsonValue[], at: string): string[] {
  if (recorded.length === 0) return [];
  return actual.flatMap((item) => strangers(item, sampleFor(item, recorded), `${at}[]`));
}

/** A recorded item whose `type` is blank stands for any type. */
function sampleFor(item: JsonValue, recorded: JsonValue[]): JsonValue {
  const type = isObject(item) ? item.type : undefined;
  const same = recorded.filter((sample) => isObject(sample) && (sample.type === type || sample.type === ''));
  return (same.length > 0 ? same : recorded).reduce((merged, sample) => merge(merged, sample));
}

function typeOf(value: JsonValue): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
