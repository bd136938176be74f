import type { DayAhead as Ahead } from './upcoming-words.ts';

export function DayAhead({ ahead, saysTeam }: { ahead: Ahead; saysTeam: boolean }) {
  return (
    <li>
      <h3>{ahead.day}</h3>
      <ol>
        {ahead.moments.map(({ at, time, things }) => (
          <li key={at} className="desk-moment">
            <time dateTime={at}>{time}</time>
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
    </li>
  );
}
