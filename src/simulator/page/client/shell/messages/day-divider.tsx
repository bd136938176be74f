import { useSurroundings } from '../../blocks/surroundings.tsx';
import { dayWords } from '../moments.ts';

/** Says which day begins, in the person's own zone. */
export function DayDivider({ at }: { at: string }) {
  const { me, now } = useSurroundings();
  return (
    <div className="shell-day">
      <span>{dayWords(new Date(at), now, me.timeZone)}</span>
    </div>
  );
}
