import type { JsonObject, JsonValue } from './types.ts';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isObjectList(value: unknown): value is JsonObject[] {
  return Array.isArray(value) && value.every(isObject);
}

/** The value a JSON text stands for, or undefined where it is no JSON. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The same object without keys that are undefined: JSON as it will travel. */
export function compact(fields: { [key: string]: JsonValue | undefined }): JsonObject {
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) result[key] = value;
  return result;
}

/** Those keys of an object that are in the list. */
export function only(fields: JsonObject, keys: readonly string[]): JsonObject {
  return compact(Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key))));
}
