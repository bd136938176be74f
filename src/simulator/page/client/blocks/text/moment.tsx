import { dateFor } from '../../../../driver/reading/dates.ts';
import { readerIn, useSurroundings } from '../surroundings.tsx';

/** A moment in the reader's own zone; the words sent along where the format says nothing. */
export function Moment({ seconds, format, fallback }: { seconds: number; format: string; fallback: string }) {
  const surroundings = useSurroundings();
  const shown = dateFor(seconds, format, fallback, readerIn(surroundings));
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime())) return shown;
  const whole = dateFor(seconds, '{date_long} {time}', '', readerIn(surroundings));
  return (
    <time dateTime={at.toISOString()} title={`${whole} (${surroundings.me.timeZone})`}>
      {shown}
    </time>
  );
}
