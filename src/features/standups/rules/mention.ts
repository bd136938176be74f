interface Named {
  id: string;
  name: string;
}

/** The first of these people named in a text as '@name', in any case; the longest name where several fit. */
export function personNamedIn(text: string, people: readonly Named[]): string | null {
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length);
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}.])@/gu)) {
    const rest = text.slice(index + 1);
    const found = longestFirst.find(({ name }) => startsWithName(rest, name));
    if (found) return found.id;
  }
  return null;
}

function startsWithName(text: string, name: string): boolean {
  const start = text.slice(0, name.length).toLowerCase();
  return name !== '' && start === name.toLowerCase() && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
