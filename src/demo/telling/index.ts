import type { Paper } from '../../simulator/driver/screen/index.ts';
import { columnsOf, printed, styled } from '../../simulator/driver/screen/paper.ts';
import { formatClock, formatDay, localDateOf } from '../../time/index.ts';
import type { LocalTeam } from '../local-team.ts';
import type { Audience } from '../play.ts';
import { TEAM_ZONE } from '../stage.ts';
import { createListener } from './events.ts';
import { createEyes, type Sighting } from './sightings.ts';
import { together } from './together.ts';

const TIME_COLUMN = 7;

/** Tells a play as it goes on: each thing once, with who did it or who sees it. */
export function createTeller(team: LocalTeam, paper: Paper, write: (text: string) => void): Audience {
  const heard = createListener(team.history);
  const body = { ...paper, width: paper.width - TIME_COLUMN };
  const look = createEyes(team.slack.workspace, TEAM_ZONE, body);
  let day = '';
  let time = '';

  function opensDay(at: Date): void {
    const own = formatDay(localDateOf(at, TEAM_ZONE));
    if (own === day) return;
    day = own;
    time = '';
    const title = `═══ ${own} `;
    write(`\n${styled(`${title}${'═'.repeat(paper.width - columnsOf(title))}`, 'bold', paper)}\n`);
  }

  /** The time stands where it is another than that of the line before. */
  function timeColumn(at: Date): string {
    const own = formatClock(at, TEAM_ZONE);
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
      opensDay(team.clock.now());
      time = from.slice('2026-03-02 '.length);
      write(`\n${styled(`▸ ${time} ${title}`, 'bold', paper)}\n`);
    },
    happened() {
      for (const sighting of together(heard().flatMap(look))) tell(sighting);
    },
  };
}
