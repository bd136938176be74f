/** A pattern without braces, part by part between its slashes. */
type Parts = readonly string[];

/** So many patterns one with braces may stand for; beyond, what is in the rest of its braces counts as `*`. */
const MOST_ALTERNATIVES = 256;

/** Anything, for as long as it takes. */
const ANY_PARTS = '**';
const ANY_TEXT = '*';
const ANY_CHARACTER = '?';

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
  for (;;) {
    const expanded = patterns.flatMap((one) => {
      const [whole, before = '', inside = '', after = ''] = /^([^]*?)\{([^{}]*)\}([^]*)$/.exec(one) ?? [];
      if (whole === undefined) return [one];
      const choices = patterns.length > MOST_ALTERNATIVES ? [ANY_TEXT] : inside.split(',');
      return choices.map((choice) => `${before}${choice}${after}`);
    });
    if (expanded.every((one, at) => one === patterns[at])) return patterns;
    patterns = expanded;
  }
}

export function partsMeet(a: Parts, b: Parts): boolean {
  return canMeet(a, b, {
    isAny: (part) => part === ANY_PARTS,
    fits: (one, other) =>
      canMeet([...one], [...other], {
        isAny: (character) => character === ANY_TEXT,
        fits: (x, y) => x === y || x === ANY_CHARACTER || y === ANY_CHARACTER,
      }),
  });
}

/** Whether some sequence fits both: walks both at once, from (0, 0) to where both end. */
function canMeet(
  a: readonly string[],
  b: readonly string[],
  { isAny, fits }: { isAny(one: string): boolean; fits(one: string, other: string): boolean },
): boolean {
  const seen = new Set<number>();
  const waiting: Array<[number, number]> = [[0, 0]];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const [i, j] = place;
    const [one, other] = [a[i], b[j]];
    if (one === undefined && other === undefined) return true;
    if (seen.has(i * (b.length + 1) + j)) continue;
    seen.add(i * (b.length + 1) + j);
    const isOneAny = one !== undefined && isAny(one);
    const isOtherAny = other !== undefined && isAny(other);
    if (one !== undefined && (isOneAny || isOtherAny)) waiting.push([i + 1, j]);
    if (other !== undefined && (isOneAny || isOtherAny)) waiting.push([i, j + 1]);
    if (one === undefined || other === undefined || isOneAny || isOtherAny) continue;
    if (fits(one, other)) waiting.push([i + 1, j + 1]);
  }
  return false;
}
