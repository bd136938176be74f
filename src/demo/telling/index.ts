import type { Paper } from '../../simulator/driver/screen/index.ts';
import { columnsOf, printed, styled } from '../../simulator/driver/screen/paper.ts';
import { personNamed } from '../../simulator/workspace/people.ts';
import { formatClock, formatDay, localDateOf } from '../../time/index.ts';
import type { LocalTeam } from '../local-team.ts';
import type { Audience } from '../play.ts';
import { TEAM_ZONE } from '../stage.ts';
import { createListener } from './events.ts';
import { isSeenBy } from './scope.ts';
import { createEyes, type Sighting } from './sightings.ts';
import { together } from './together.ts';

const TIME_COLUMN = 7;

/**
 * Tells a play as it goes on: each thing once, with who did it or who sees it. With a person's name only what
 * that person does and sees, by their own clock.
 */
export function createTeller(
  team: LocalTeam,
  paper: Paper,
  write: (text: string) => void,
  name?: string,
): Audience {
  const { workspace } = team.slack;
  const person = name === undefined ? null : personNamed(workspace, name);
  const timeZone = person?.timeZone ?? TEAM_ZONE;
  const heard = createListener(
    team.history,
    (event) => person === null || isSeenBy(person, event, workspace),
  );
  const body = { ...paper, width: paper.width - TIME_COLUMN };
  const look = createEyes(workspace, { timeZone, person }, body);
  let day = '';
  let time = '';

  function opensDay(at: Date): void {
    const own = formatDay(localDateOf(at, timeZone));
    if (own === day) return;
    day = own;
    time = '';
    const title = `═══ ${own} `;
    write(`\n${styled(`${title}${'═'.repeat(paper.width - columnsOf(title))}`, 'bold', paper)}\n`);
  }

  /** The time stands where it is another than that of the line before. */
  function timeColumn(at: Date): string {
    const own = formatClock(at, timeZone);
    const isNew = own !== time;
    time = own;
    return isNew ? `${styled(own, 'dim', paper)}  ` : ' '.repeat(TIME_COLUMN);
  }

  function tell({ at, heading, body: lines }: Sighting): void {
    opensDay(at);
    const indented = [...printed(heading, body, 0), ...lines].map((line, index) =>
      index === 0 ? line : `${' '.repeat(TIME_COLUMN)}${line}`.trimEnd(),
    );
    write(`\n${timeColumn(at)}${indented.join('\n')}\n`);
  }

  return {
    begins({ title, at, from = at }) {
      if (person) return;
      opensDay(team.clock.now());
      time = from.slice('2026-03-02 '.length);
      write(`\n${styled(`▸ ${time} ${title}`, 'bold', paper)}\n`);
    },
    happened() {
      for (const sighting of together(heard().flatMap(look))) tell(sighting);
    },
  };
}
