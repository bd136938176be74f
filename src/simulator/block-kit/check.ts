/**
 * The few shapes of which Slack's schemas are made, and the sentences its validator answers with
 * (recorded from real refusals in public issue threads; the same wording as slackhq/hack-json-schema).
 * A `Check` looks at one value and reports what is wrong with it and where (a JSON pointer).
 */
type Report = (problem: string, at: string) => void;
export type Check = (value: unknown, at: string, report: Report) => void;
export type Properties = Record<string, Check>;

export function problemsOf(check: Check, value: unknown, at: string): string[] {
  const problems: string[] = [];
  check(value, at, (problem, where) => problems.push(`${problem} [json-pointer:${where}]`));
  return problems;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lengths are counted in UTF-16 units, so an emoji counts twice: never more lenient than Slack. */
export function string(max: number, min = 1, pattern?: RegExp): Check {
  return (value, at, report) => {
    if (typeof value !== 'string') report('must provide a string', at);
    else if (value.length < min) report(`must be more than ${min - 1} characters`, at);
    else if (value.length > max) report(`must be less than ${max + 1} characters`, at);
    else if (pattern && !pattern.test(value)) report(`must match pattern: ${pattern.source}`, at);
  };
}

export function number(min: number, max: number): Check {
  return (value, at, report) => {
    if (!Number.isInteger(value)) report('must provide an integer', at);
    else if (Number(value) < min) report(`must be greater than or equal to ${min}`, at);
    else if (Number(value) > max) report(`must be less than or equal to ${max}`, at);
  };
}

export const boolean: Check = (value, at, report) => {
  if (typeof value !== 'boolean') report('must provide a boolean', at);
};

export function oneOf(...allowed: (string | number)[]): Check {
  return (value, at, report) => {
    if (!allowed.some((each) => each === value)) report('must be a valid enum value', at);
  };
}

export function list(item: Check, max: number, min = 1): Check {
  return (value, at, report) => {
    if (!Array.isArray(value)) return report('must provide an array', at);
    if (value.length < min) report(`must provide at least ${min} items`, at);
    if (value.length > max) report(`no more than ${max} items allowed`, at);
    for (const [index, each] of value.entries()) item(each, `${at}/${index}`, report);
  };
}

export function object(required: Properties, optional: Properties = {}): Check {
  return (value, at, report) => {
    if (!isObject(value)) return report('must provide an object', at);
    for (const name of Object.keys(required)) {
      if (!(name in value)) report(`missing required field: ${name}`, at);
    }
    for (const [name, each] of Object.entries(value)) {
      const check =
        (Object.hasOwn(required, name) && required[name]) ||
        (Object.hasOwn(optional, name) && optional[name]);
      if (check) check(each, `${at}/${name}`, report);
      else report(`invalid additional property: ${name}`, at);
    }
  };
}

/** An object whose `type` decides which of the checks it must pass. */
export function typed(kinds: Record<string, Check>): Check {
  return (value, at, report) => {
    if (!isObject(value)) return report('must provide an object', at);
    if (!('type' in value)) return report('missing required field: type', at);
    const { type } = value;
    const check = typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    if (check) check(value, at, report);
    else report(`unsupported type: ${String(type)}`, `${at}/type`);
  };
}

/** All of the checks, in their order; for rules that concern several properties at once. */
export function all(...checks: Check[]): Check {
  return (value, at, report) => {
    for (const check of checks) check(value, at, report);
  };
}
