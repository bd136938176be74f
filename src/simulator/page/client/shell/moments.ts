const DAY_MS = 24 * 60 * 60 * 1000;

/** '09:02' */
export function timeOfDay(at: Date, timeZone: string): string {
  return formatter('time', timeZone).format(at);
}

/** 'Today', 'Yesterday', 'Monday, 2 March', with the year when it is another one. */
export function dayWords(at: Date, now: Date, timeZone: string): string {
  const day = dateIn(at, timeZone);
  if (day === dateIn(now, timeZone)) return 'Today';
  if (day === dayBefore(dateIn(now, timeZone))) return 'Yesterday';
  const isThisYear = day.slice(0, 4) === dateIn(now, timeZone).slice(0, 4);
  return formatter(isThisYear ? 'day' : 'dayOfYear', timeZone).format(at);
}

/** 'today', 'yesterday', 'Fri 27 Feb': within a line. */
export function shortDayWords(at: Date, now: Date, timeZone: string): string {
  const words = dayWords(at, now, timeZone).toLowerCase();
  if (words === 'today' || words === 'yesterday') return words;
  return formatter('shortDay', timeZone).format(at).replace(',', '');
}

/** Of dates, not of instants: a day may have 23 hours. */
function dayBefore(date: string): string {
  return new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
}

/** '2026-03-02' */
export function dateIn(at: Date, timeZone: string): string {
  return formatter('date', timeZone).format(at);
}

/** 'Mon 09:02', for people in other zones: their day may be another one. */
export function localTime(at: Date, timeZone: string): string {
  return formatter('local', timeZone).format(at).replace(',', '');
}

/** 'Monday, 2 March 2026 at 09:02' */
export function fullMoment(at: Date, timeZone: string): string {
  return `${formatter('dayOfYear', timeZone).format(at)} at ${timeOfDay(at, timeZone)}`;
}

const shapes = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  dayOfYear: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { weekday: 'short', day: 'numeric', month: 'short' },
  local: { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const;

/** Making a formatter takes far longer than using one. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(shape: keyof typeof shapes, timeZone: string): Intl.DateTimeFormat {
  const key = `${shape} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const language = shape === 'date' ? 'en-CA' : 'en-GB';
  const format = new Intl.DateTimeFormat(language, { ...shapes[shape], timeZone });
  made.set(key, format);
  return format;
}
