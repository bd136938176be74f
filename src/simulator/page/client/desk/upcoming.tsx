import type { BenchProps } from './contract.ts';
import { Fold } from './fold.tsx';
import { isOfSeveralTeams, momentsOf } from './upcoming-words.ts';

/** What happens by itself if nobody does anything, soonest first. */
export function Upcoming({ desk, viewer }: BenchProps) {
  const moments = momentsOf(desk.upcoming, new Date(desk.now), viewer.timeZone);
  const saysTeam = isOfSeveralTeams(desk.upcoming);

  return (
    <Fold title="What happens next" isOpenAtFirst>
      {moments.length === 0 && <p className="desk-dim">Nothing is planned.</p>}
      <ol className="desk-upcoming">
        {moments.map(({ at, when, things }) => (
          <li key={at}>
            <time dateTime={at}>{when}</time>
            <ul>
              {things.map(({ words, team }) => (
                <li key={`${team} ${words}`}>
                  {words}
                  {saysTeam && team && <span className="desk-dim"> · {team}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
