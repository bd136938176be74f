import './bar.css';
import { type ReactNode, useState } from 'react';
import { DeskButton } from './button.tsx';
import type { BenchProps } from './contract.ts';
import { faultsOn } from './fault-words.ts';
import { NextButton } from './next-button.tsx';
import { wallClockIn } from './wall-clock.ts';

type BarProps = BenchProps & {
  error: string | null;
  children(close: () => void): ReactNode;
};

/** What is left of the workbench where there is no room: the clock, the next step, and the way to the rest. */
export function DeskBar({ error, children, ...bench }: BarProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { desk, viewer } = bench;
  const { day, time } = wallClockIn(viewer.timeZone, new Date(desk.now));
  const trouble = error ?? faultsOn(desk.faults);

  return (
    <aside className="desk-bar" aria-label="Workbench">
      {trouble && <p className="desk-bar-trouble">{trouble}</p>}
      <p className="desk-busy" role="status">
        {desk.busy}
      </p>
      <p className="desk-bar-clock">
        <span className="desk-bar-day">{day}</span> <time dateTime={desk.now}>{time}</time>
      </p>
      <NextButton {...bench} isShort />
      <DeskButton onPress={() => setIsOpen(true)}>Workbench</DeskButton>
      {isOpen && children(() => setIsOpen(false))}
    </aside>
  );
}
