/** Signs that begin something within a line of Markdown, wherever they stand. */
const SIGNS = /[\\`*~[\]<>|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
/** Signs that make a line something else than text when they stand at its beginning. */
const BEGINNING = /^[#+=-]/;
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;

/** What somebody wrote, on one line, as Markdown that says just that. */
export function escapeLine(text: string): string {
  return withoutBreaks(text).replace(SIGNS, '\\$&').replace(BEGINNING, '\\$&').replace(NUMBER, '$1\\$2');
}

/** The same of a text of several lines, each a line of Markdown; empty ones are kept. */
export function escapeLines(text: string): string[] {
  return text
    .trim()
    .split(/\r\n?|\n/)
    .map(escapeLine);
}

function withoutBreaks(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
