import { type LocalDate, parseDateRange } from '../../../time/index.ts';

const OWNER_AT_END = /\s*<@([UW][A-Z0-9]+)(?:\|[^>]*)?>[\s,.;:–-]*$/;
const OWNER_IN_FRONT = /^[\s,.;:–-]*<@([UW][A-Z0-9]+)(?:\|[^>]*)?>[\s,:–-]*/;
/** The `;` of `&amp;` belongs to the text. */
const DUE =
  /^([\s\S]*(?:&(?:amp|lt|gt);|[^\s,;–-]))(?<!&(?:amp|lt|gt))[\s,;–-]+(?:due(?:\s+(?:by|on))?|by|until|till|before)\s+([^<>]{1,40}?)[\s.]*$/i;

/** What was typed after `/retro action`, as Slack sends it. */
interface WrittenAction {
  /** As Slack sent it, without its owner and its date; '' where nothing is left. */
  text: string;
  /** Who was mentioned at an end of it; null for nobody. */
  ownerId: string | null;
  /** Null where no day was named. */
  dueOn: LocalDate | null;
}

/**
 * 'review within 4 h @lea by Friday' in its parts. What follows 'by' and is no day stays in the text; what looks like a
 * day and cannot be one is refused with a reason.
 */
export async function readActionLine(
  typed: string,
  today: LocalDate,
): Promise<WrittenAction | { reason: string }> {
  const first = takeOwner(typed);
  const dated = await takeDate(first.text, today);
  if ('reason' in dated) return dated;
  const { ownerId, text } = first.ownerId ? { ...first, text: dated.text } : takeOwner(dated.text);
  return { text: text.trim(), ownerId, dueOn: dated.dueOn };
}

/** Only one at an end: in the middle a mention is part of the sentence. */
function takeOwner(typed: string): { text: string; ownerId: string | null } {
  const found = OWNER_AT_END.exec(typed) ?? OWNER_IN_FRONT.exec(typed);
  const [whole, ownerId] = found ?? [];
  if (whole === undefined || ownerId === undefined) return { text: typed, ownerId: null };
  const rest = typed.replace(whole, ' ').trim();
  return { text: rest, ownerId };
}

async function takeDate(
  text: string,
  today: LocalDate,
): Promise<{ text: string; dueOn: LocalDate | null } | { reason: string }> {
  const [, before, day = ''] = DUE.exec(text) ?? [];
  if (before === undefined) return { text, dueOn: null };
  const read = await parseDateRange(day, { today });
  if (read.ok) return { text: before.replace(/[\s,;–-]+due$/i, ''), dueOn: read.to };
  return /^\d/.test(day) || /^yesterday$/i.test(day) ? { reason: read.reason } : { text, dueOn: null };
}
