import './upcoming.css';
import { useState } from 'react';
import { DeskButton } from './button.tsx';
import type { BenchProps } from './contract.ts';
import { DayAhead } from './day-ahead.tsx';
import { Fold } from './fold.tsx';
import { daysAhead, isOfSeveralTeams, momentsOf } from './upcoming-words.ts';

const SHOWN_AT_FIRST = 5;

/** What happens by itself if nobody does anything, soonest first. */
export function Upcoming({ desk, viewer }: BenchProps) {
  const [showsAll, setShowsAll] = useState(false);
  const moments = momentsOf(desk.upcoming);
  const shown = showsAll ? moments : moments.slice(0, SHOWN_AT_FIRST);
  const folded = moments.length - shown.length;

  return (
    <Fold title="What happens next" isOpenAtFirst>
      {moments.length === 0 && <p className="desk-dim">Nothing is planned.</p>}
      <ol className="desk-upcoming">
        {daysAhead(shown, new Date(desk.now), viewer.timeZone).map((ahead) => (
          <DayAhead key={ahead.day} ahead={ahead} saysTeam={isOfSeveralTeams(desk.upcoming)} />
        ))}
      </ol>
      {folded > 0 && (
        <p className="desk-more">
          <DeskButton onPress={() => setShowsAll(true)}>{`Show ${folded} more`}</DeskButton>
        </p>
      )}
    </Fold>
  );
}
