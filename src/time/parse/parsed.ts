/** What was read, or a sentence for the person who wrote it: what is wrong and how to write it. */
export type Parsed<T> = ({ ok: true } & T) | Refused;

export interface Refused {
  ok: false;
  reason: string;
}

export function refuse(reason: string): Refused {
  return { ok: false, reason };
}

/** Nothing where something was needed, or words that say nothing to us. */
export function refuseUnreadable(text: string, what: string, examples: string): Refused {
  return refuse(
    text === '' ? `Write ${what}. ${examples}` : `I can't read ${quote(text)} as ${what}. ${examples}`,
  );
}

/** What somebody wrote, short enough to stand in a sentence. Not escaped for Slack. */
export function quote(text: string): string {
  return text.length > 60 ? `"${text.slice(0, 59)}…"` : `"${text}"`;
}
