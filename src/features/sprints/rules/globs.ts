/** A pattern without braces, part by part between its slashes. */
type Parts = readonly string[];

/** So many patterns one with braces may stand for; beyond, what is in the rest of its braces counts as `*`. */
const MOST_ALTERNATIVES = 256;

/** Anything, for as long as it takes. */
const ANY_PARTS = '**';
const ANY_TEXT = '*';
const ANY_CHARACTER = '?';

/** Those that hold no others. */
const BRACES = /\{([^{}]*)\}/;

/**
 * Whether some path fits both patterns. `*` is any text within one part of a path, `?` one character of it, `**` as a
 * part of its own any number of parts, none as well, and `{a,b}` one of these. What ends with a slash is all in the folder.
 */
export function canOverlap(one: string, other: string): boolean {
  return readGlob(one).some((a) => readGlob(other).some((b) => partsMeet(a, b)));
}

/** The patterns without braces that one stands for. */
export function readGlob(pattern: string): Parts[] {
  const plain = pattern.trim().replace(/^(\.?\/)+/, '');
  if (plain === '') return [];
  return withoutBraces(plain.endsWith('/') ? plain + ANY_PARTS : plain).map((one) =>
    one.split('/').filter((part) => part !== ''),
  );
}

/** Innermost first, so that braces may stand within braces. */
function withoutBraces(pattern: string): string[] {
  let patterns = [pattern];
  while (patterns.some((one) => BRACES.test(one))) {
    if (patterns.length > MOST_ALTERNATIVES) return patterns.map(anyInBraces);
    patterns = patterns.flatMap((one) => {
      const [braces, inside = ''] = BRACES.exec(one) ?? [''];
      return braces === '' ? [one] : inside.split(',').map((choice) => one.replace(braces, () => choice));
    });
  }
  return patterns;
}

function anyInBraces(pattern: string): string {
  let plain = pattern;
  while (BRACES.test(plain)) plain = plain.replaceAll(new RegExp(BRACES, 'g'), ANY_TEXT);
  return plain;
}

export function partsMeet(a: Parts, b: Parts): boolean {
  return canMeet(a, b, { any: ANY_PARTS, fits: textsMeet });
}

function textsMeet(a: string, b: string): boolean {
  if (a === b) return true;
  if (isPlain(a) && isPlain(b)) return false;
  const fits = (x: string, y: string) => x === y || x === ANY_CHARACTER || y === ANY_CHARACTER;
  return canMeet([...a], [...b], { any: ANY_TEXT, fits });
}

function isPlain(text: string): boolean {
  return !text.includes(ANY_TEXT) && !text.includes(ANY_CHARACTER);
}

interface Fitting {
  /** What stands for any number of what there is, none as well. */
  any: string;
  fits(one: string, other: string): boolean;
}

/** Whether some sequence fits both: walks both at once, from (0, 0) to where both end. */
function canMeet(a: readonly string[], b: readonly string[], fitting: Fitting): boolean {
  const seen = new Set<number>();
  const waiting: Place[] = [[0, 0]];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const [i, j] = place;
    if (i === a.length && j === b.length) return true;
    const number = i * (b.length + 1) + j;
    if (seen.has(number)) continue;
    seen.add(number);
    waiting.push(...stepsFrom(place, a[i], b[j], fitting));
  }
  return false;
}

type Place = [number, number];

function stepsFrom(
  [i, j]: Place,
  one: string | undefined,
  other: string | undefined,
  { any, fits }: Fitting,
): Place[] {
  if (one === any || other === any) {
    const past: Place[] = one === undefined ? [] : [[i + 1, j]];
    return other === undefined ? past : [...past, [i, j + 1]];
  }
  return one !== undefined && other !== undefined && fits(one, other) ? [[i + 1, j + 1]] : [];
}
