import { parseJson } from '../json.ts';
import type { JsonObject, JsonValue } from '../types.ts';
import { refuse } from './method.ts';

/** The kind of an argument; `!` marks those without which Slack refuses. */
type ArgSpec = 'text' | 'text!' | 'flag' | 'integer' | 'json' | 'json!';
export type ArgSpecs = { readonly [name: string]: ArgSpec };

/** The arguments of one call, from a form or from JSON alike. */
export interface Args {
  readonly given: JsonObject;
  text(name: string): string | undefined;
  required(name: string): string;
  flag(name: string): boolean;
  integer(name: string): number | undefined;
  /** undefined when left out; refuses with `error` where it is no JSON. */
  json(name: string, error: string): JsonValue | undefined;
}

/** Reads arguments as a method declares them. Refuses missing and malformed ones as Slack does. */
export function readArgs(specs: ArgSpecs, given: JsonObject): Args {
  for (const name of Object.keys(given)) if (!/^\w{1,100}$/.test(name)) refuse('invalid_arg_name');
  const missing = Object.entries(specs).filter(([name, spec]) => spec.endsWith('!') && isEmpty(given[name]));
  if (missing.length > 0) {
    refuse('invalid_arguments', {
      response_metadata: { messages: missing.map(([name]) => `[ERROR] missing required field: ${name}`) },
    });
  }

  function text(name: string): string | undefined {
    const value = given[name];
    if (value === undefined || value === null || value === '') return undefined;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  return {
    given,
    text,
    required: (name) => text(name) ?? '',
    flag: (name) => ['true', '1'].includes(text(name) ?? ''),
    integer(name) {
      const value = text(name);
      if (value === undefined) return undefined;
      if (!/^-?\d+$/.test(value)) {
        refuse('invalid_arguments', {
          response_metadata: { messages: [`[ERROR] must be an integer [json-pointer:/${name}]`] },
        });
      }
      return Number(value);
    },
    json(name, error) {
      const value = given[name];
      if (value === undefined || value === null || value === '') return undefined;
      if (typeof value !== 'string') return value;
      return parseJson(value) ?? refuse(error);
    },
  };
}

export function unknownArgs(specs: ArgSpecs, given: JsonObject): string[] {
  return Object.keys(given).filter((name) => !(name in specs));
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}
