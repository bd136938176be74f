import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { plusDays, plusMonths, shownMonth, spokenDay, weekdayOf, weeksAround } from './days.ts';

interface CalendarProps {
  /** Where the cursor begins. */
  day: string;
  chosen: string | null;
  today: string;
  pick(day: string): void;
  close(): void;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A month, in which arrow keys move by days and weeks, Page Up and Down by months (ARIA's date picker). */
export function Calendar({ day, chosen, today, pick, close }: CalendarProps) {
  const [cursor, setCursor] = useState(day);
  const grid = useRef<HTMLTableElement>(null);
  const isInGrid = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor has moved to another button
  useEffect(() => {
    if (isInGrid.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [cursor]);

  function onKey(event: KeyboardEvent): void {
    const next = moved(cursor, event.key);
    if (event.key === 'Escape') close();
    else if (next !== null) setCursor(next);
    else return;
    isInGrid.current = true;
    event.preventDefault();
    event.stopPropagation();
  }

  function turn(months: number): void {
    isInGrid.current = false;
    setCursor(plusMonths(cursor, months));
  }

  return (
    <div className="bk-calendar" role="dialog" aria-label="Choose a day" tabIndex={-1} onKeyDown={onKey}>
      <div className="bk-calendar-top">
        <button
          type="button"
          className="bk-calendar-turn"
          aria-label="Previous month"
          onClick={() => turn(-1)}
        >
          <span aria-hidden="true">‹</span>
        </button>
        <span aria-live="polite">{shownMonth(cursor)}</span>
        <button type="button" className="bk-calendar-turn" aria-label="Next month" onClick={() => turn(1)}>
          <span aria-hidden="true">›</span>
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the date picker of ARIA is a table with this role */}
      <table ref={grid} role="grid" aria-label={shownMonth(cursor)}>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col" abbr={name} className="bk-calendar-weekday">
                {name.slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksAround(cursor).map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <td key={each}>
                  <button
                    type="button"
                    className={dayClass(each, cursor, chosen)}
                    tabIndex={each === cursor ? 0 : -1}
                    aria-current={each === today ? 'date' : undefined}
                    aria-label={each === chosen ? `${spokenDay(each)}, chosen` : spokenDay(each)}
                    onClick={() => pick(each)}
                  >
                    {Number(each.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function moved(day: string, key: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return plusDays(day, -1);
    case 'ArrowRight':
      return plusDays(day, 1);
    case 'ArrowUp':
      return plusDays(day, -7);
    case 'ArrowDown':
      return plusDays(day, 7);
    case 'PageUp':
      return plusMonths(day, -1);
    case 'PageDown':
      return plusMonths(day, 1);
    case 'Home':
      return plusDays(day, -weekdayOf(day));
    case 'End':
      return plusDays(day, 6 - weekdayOf(day));
    default:
      return null;
  }
}

function dayClass(day: string, cursor: string, chosen: string | null): string {
  const other = day.slice(0, 7) === cursor.slice(0, 7) ? '' : ' bk-calendar-other';
  return `bk-calendar-day${other}${day === chosen ? ' bk-calendar-chosen' : ''}`;
}
