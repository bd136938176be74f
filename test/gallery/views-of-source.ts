import type { SourceFile } from '../support/source-tree.ts';

const EXPORTED = /(?:^|\n)export function (\w+)\(/g;
const SHOWS = /\b(Message|Modal|Home)\b|\bBlock\[\]/;

/** The names of the exported functions in a source file that give a message, a modal, a Home or blocks. */
export function viewsIn({ text }: SourceFile): string[] {
  return [...text.matchAll(EXPORTED)].flatMap((match) => {
    const [, name = ''] = match;
    const type = returnTypeAfter(text, match.index + match[0].length);
    return SHOWS.test(type) ? [name] : [];
  });
}

/** What stands between a function's parameters, in which `from` lies, and its body. */
function returnTypeAfter(text: string, from: number): string {
  let depth = 1;
  let at = from;
  while (depth > 0 && at < text.length) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    at += 1;
  }
  return text.slice(at, text.indexOf('{', at));
}
