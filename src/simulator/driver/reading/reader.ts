/** Whoever looks: what names mean to them, and their own zone. Slack's client resolves these for each person. */
export interface Reader {
  timeZone: string;
  /** The moment of reading, for "today" and "yesterday". */
  now: Date;
  person(id: string): string | undefined;
  /** The name without #; undefined for a channel this reader may not see. */
  channel(id: string): string | undefined;
  group(id: string): string | undefined;
}
