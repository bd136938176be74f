const KEY = /^#?([a-z][a-z0-9]*?)(?:\s*-\s*|\s*)(\d{1,6})$/i;
const LONGEST_PREFIX = 10;
const DIGITS = 3;

/** The key that a text is, as it is kept: 'ERP-001' for ' #erp 001'. Null where it is none. */
export function readKey(text: string): string | null {
  const [, prefix = '', number = ''] = KEY.exec(text.trim()) ?? [];
  if (prefix === '' || prefix.length > LONGEST_PREFIX) return null;
  return `${prefix.toUpperCase()}-${number}`;
}

/** 'ERP' of 'ERP-001'. */
export function prefixOf(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}

export function numberOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('-') + 1));
}

/** Whether two keys differ in no more than zeros before the number: 'ERP-1' and 'ERP-001'. */
export function isSameKey(a: string, b: string): boolean {
  return prefixOf(a) === prefixOf(b) && numberOf(a) === numberOf(b);
}

/** The next keys of a prefix, after the highest of `taken`. */
export function nextKeys(prefix: string, taken: readonly string[], count: number): string[] {
  const numbers = taken.filter((key) => prefixOf(key) === prefix).map(numberOf);
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0);
  return Array.from({ length: count }, (_, at) => keyOf(prefix, highest + 1 + at));
}

/** The prefix that a text is, as it is kept: letters first, then letters or digits. Null where it is none. */
export function readPrefix(text: string): string | null {
  const prefix = text.trim().replace(/-$/, '').toUpperCase();
  return /^[A-Z][A-Z0-9]{0,9}$/.test(prefix) && !/\d$/.test(prefix) ? prefix : null;
}

/** The usual prefix of a team: the first word of its name, as far as it has Latin letters. */
export function prefixForTeam(name: string): string {
  const [word = ''] = name
    .normalize('NFKD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .split(' ');
  return word.slice(0, 4).toUpperCase() || 'ST';
}

function keyOf(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(DIGITS, '0')}`;
}
