import './clock.css';
import { DeskButton } from './button.tsx';
import type { BenchProps } from './contract.ts';
import { Jumps } from './jumps.tsx';
import { NextButton } from './next-button.tsx';
import { cityOf, wallClockIn } from './wall-clock.ts';

const SPEED = 60;

/** What time it is, and all that moves it. */
export function Clock(bench: BenchProps) {
  const { desk, viewer, act } = bench;
  const now = new Date(desk.now);
  const here = wallClockIn(viewer.timeZone, now);
  const there = wallClockIn(desk.timeZone, now);
  const isElsewhere = here.time !== there.time || here.date !== there.date;

  return (
    <section className="desk-clock" aria-labelledby="desk-clock-title">
      <h2 id="desk-clock-title" className="desk-title">
        {desk.isPlaying ? `The clock runs at ${desk.speed}×` : 'The clock stands still until you move it'}
      </h2>
      <p className="desk-now">
        <time dateTime={desk.now} className="desk-now-time">
          {here.time}
        </time>
        <span className="desk-now-where">
          {here.day}
          <br />
          {cityOf(viewer.timeZone)}, where {viewer.name} is
        </span>
      </p>
      {isElsewhere && (
        <p className="desk-dim">
          {there.date === here.date ? there.time : `${there.day} ${there.time}`} in {cityOf(desk.timeZone)},
          where the team is
        </p>
      )}
      <NextButton {...bench} />
      <Jumps {...bench} />
      {desk.isPlaying ? (
        <DeskButton onPress={() => act({ what: 'pause' })}>Pause</DeskButton>
      ) : (
        <DeskButton isWaiting={bench.isBusy} onPress={() => act({ what: 'play', speed: SPEED })}>
          Play, a minute each second
        </DeskButton>
      )}
      <p className="desk-busy" role="status">
        {desk.busy}
      </p>
    </section>
  );
}
