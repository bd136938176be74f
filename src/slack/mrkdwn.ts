/** Makes any text safe inside mrkdwn: nothing in it can ping, link or end a tag. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const FROM_THE_RIGHT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT_MARK = '\u200e';

/** What turns the direction of writing also of what comes after it. Marks, which only stand for a letter, stay. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Without the invisible characters that would have what follows on the line read backwards. */
export function withoutBidiControls(text: string): string {
  return text.replaceAll(BIDI_CONTROLS, '');
}

/** What stands for bold, italic, struck or code; `_` within a word is none. */
const SIGNS = /[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;

/** mrkdwn in bold, where no signs of its own get in the way. */
export function inBold(mrkdwn: string): string {
  return SIGNS.test(mrkdwn) ? mrkdwn : `*${mrkdwn}*`;
}

/** What somebody wrote, in bold where its own signs do not get in the way. */
export function bold(text: string): string {
  const written = withoutBidiControls(text).trim();
  return `${inBold(escapeMrkdwn(written))}${markAfter(written)}`;
}

/** Somebody's name in bold at the head of a line. */
export function boldName(name: string): string {
  return `*${escapeMrkdwn(name)}*${markAfter(name)}`;
}

/** A name before a number. */
export function nameBefore(name: string): string {
  return `${escapeMrkdwn(name)}${markAfter(name)}`;
}

/** After what is written from the right a mark without width, or the number behind it would be shown in front. */
function markAfter(name: string): string {
  return FROM_THE_RIGHT.test(name) ? LEFT_TO_RIGHT_MARK : '';
}

function unescapeMrkdwn(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Names a person in a way that pings them. Only for those who are told something. */
export function mention(userId: string): string {
  return `<@${userId}>`;
}

export function mentionGroup(groupId: string): string {
  return `<!subteam^${groupId}>`;
}

export function channelLink(channelId: string): string {
  return `<#${channelId}>`;
}

/** An instant in the reader's own zone; `fallback` is what clients that cannot do that show. */
export function dateTime(at: Date, format: string, fallback: string): string {
  return `<!date^${Math.floor(at.getTime() / 1000)}^${format}|${escapeMrkdwn(fallback)}>`;
}

const TAG = /<([@#!]?)([^>|]*)(?:\|([^>]*))?>/g;
const MENTION = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g;

/** The people mentioned in what Slack sent, in order, each once. */
export function mentionedPeople(text: string): string[] {
  return [...new Set([...text.matchAll(MENTION)].flatMap((match) => match[1] ?? []))];
}

/**
 * What Slack sent for a person's typing (`<@U1|dana>`, `&amp;`), as the plain words they meant (`@Dana`, `&`).
 * To be escaped again when it is shown.
 *
 * @param nameOf the name of a user id, where it is known
 */
export function plainText(
  text: string,
  nameOf: (userId: string) => string | undefined = () => undefined,
): string {
  const words = text.replace(TAG, (_tag, sign: string, target: string, label: string | undefined) => {
    if (sign === '@') return `@${nameOf(target) ?? (label || target)}`;
    if (sign === '#') return `#${label || target}`;
    if (sign === '!') return label ?? `@${target.split('^')[0]}`;
    if (label === undefined || label === target) return target.replace(/^mailto:/, '');
    return target.endsWith(label) ? label : `${label} (${target})`;
  });
  return unescapeMrkdwn(words);
}

/** Whether there is anything to be seen in a text besides spaces and characters without width. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cf}\p{Cc}]/u.test(text);
}

/** Shortens to `length` characters, on a word where one is near, with an ellipsis where it was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** What a person wrote, escaped and shortened so that it is sent in at most `length` characters: `&` takes five. */
export function escapeWithin(text: string, length: number): string {
  let limit = length;
  let escaped = escapeMrkdwn(shorten(text, limit));
  while (escaped.length > length && limit > 1) {
    limit = Math.min(limit - 1, Math.floor((limit * length) / escaped.length));
    escaped = escapeMrkdwn(shorten(text, limit));
  }
  return escaped;
}

/** mrkdwn in at most `length` characters, cut neither within a tag nor within an escaped character. */
export function cutMrkdwn(mrkdwn: string, length: number): string {
  if (mrkdwn.length <= length) return mrkdwn;
  const cut = mrkdwn.slice(0, length - 1).replace(/(?:<[^>]*|&[a-z]{0,3}|[\ud800-\udbff])$/, '');
  return `${cut}…`;
}
