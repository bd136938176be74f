import { zonedFormat } from '../zoned.ts';

/** Seconds east of UTC in a zone at an instant. */
export function offsetSeconds(timeZone: string, at: Date): number {
  const name = partOf(timeZone, at, 'longOffset');
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  const size = Number(match[2]) * 3600 + Number(match[3]) * 60;
  return match[1] === '-' ? -size : size;
}

/** The zone's name as Slack shows it: "Central European Summer Time". */
export function zoneLabel(timeZone: string, at: Date): string {
  return partOf(timeZone, at, 'long');
}

function partOf(timeZone: string, at: Date, timeZoneName: 'longOffset' | 'long'): string {
  const parts = zonedFormat('en-US', { timeZone, timeZoneName }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
