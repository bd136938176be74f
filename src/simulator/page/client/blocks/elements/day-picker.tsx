import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { useSurroundings } from '../surroundings.tsx';
import { Calendar } from './calendar.tsx';
import { readDay, shownDay, todayIn } from './days.ts';
import { ariaFor, type Naming } from './element.ts';
import { Popup } from './popup.tsx';

interface DayPickerProps {
  naming: Naming;
  placeholder: string;
  /** '2026-03-05' */
  value: string | null;
  inputRef: RefObject<HTMLInputElement | null>;
  onPick(day: string | null): void;
}

/** A day one writes as one likes, or chooses in a calendar that knows the workspace's today. */
export function DayPicker({ naming, placeholder, value, inputRef, onPick }: DayPickerProps) {
  const { me, now } = useSurroundings();
  const today = todayIn(me.timeZone, now);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);

  function pick(day: string | null): void {
    setTyped(null);
    setOpen(false);
    if (day !== value) onPick(day);
    inputRef.current?.focus();
  }

  /** What was written counts once one leaves it; what is no day is forgotten. */
  function readTyped(): void {
    if (typed === null) return;
    const day = readDay(typed, today);
    setTyped(null);
    if (typed.trim() === '' && naming.isRequired === false) onPick(null);
    else if (day !== null && day !== value) onPick(day);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
    else if (event.key === 'Enter' && typed !== null && !event.ctrlKey && !event.metaKey) readTyped();
    else return;
    event.preventDefault();
  }

  function onLeave({ relatedTarget }: FocusEvent): void {
    if (!frame.current?.contains(relatedTarget)) setOpen(false);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus left it
    <div className="bk-combo bk-day" ref={frame} onBlur={onLeave}>
      <input
        ref={inputRef}
        id={naming.id}
        {...ariaFor(naming)}
        className="bk-combo-input"
        autoComplete="off"
        value={typed ?? (value ? shownDay(value) : '')}
        placeholder={placeholder}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={readTyped}
        onKeyDown={onKey}
      />
      {value && naming.isRequired === false && (
        <button
          type="button"
          className="bk-combo-clear"
          aria-label={`Clear ${shownDay(value)}`}
          onClick={() => pick(null)}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
      <button
        type="button"
        className="bk-day-open"
        aria-label="Choose in a calendar"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path fill="none" stroke="currentColor" strokeWidth="1.5" d="M2 4h12v10H2zM2 7.5h12M5 2v3M11 2v3" />
        </svg>
      </button>
      {isOpen && (
        <Popup anchor={frame} className="bk-calendar-popup" dismiss={() => setOpen(false)}>
          <Calendar
            day={(typed === null ? null : readDay(typed, today)) ?? value ?? today}
            chosen={value}
            today={today}
            pick={pick}
            close={() => {
              setOpen(false);
              inputRef.current?.focus();
            }}
          />
        </Popup>
      )}
    </div>
  );
}
