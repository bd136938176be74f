/** `now`, made of the objects of `before` wherever they are equal: what did not change need not be drawn again. */
export function keepEqual<Value>(before: unknown, now: Value): Value {
  if (Object.is(before, now)) return now;
  if (Array.isArray(before) && Array.isArray(now)) return keepList(before, now) as Value;
  if (isPlain(before) && isPlain(now)) return keepObject(before, now) as Value;
  return now;
}

function keepList(before: unknown[], now: unknown[]): unknown[] {
  const kept = now.map((item, index) => keepEqual(before[index], item));
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept;
}

type Plain = { [name: string]: unknown };

function keepObject(before: Plain, now: Plain): Plain {
  const names = Object.keys(now);
  // Made of entries: assigning to '__proto__' would not make a property of it.
  const kept: Plain = Object.fromEntries(names.map((name) => [name, keepEqual(before[name], now[name])]));
  const isSame =
    names.length === Object.keys(before).length &&
    names.every((name) => Object.hasOwn(before, name) && kept[name] === before[name]);
  return isSame ? before : kept;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
