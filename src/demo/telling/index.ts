import type { Paper } from '../../simulator/driver/screen/index.ts';
import { columnsOf, printed, styled } from '../../simulator/driver/screen/paper.ts';
import { formatClock, formatDay, localDateOf } from '../../time/index.ts';
import type { LocalTeam } from '../local-team.ts';
import type { Audience } from '../play.ts';
import { TEAM_ZONE } from '../stage.ts';
import { createListener } from './events.ts';
import { createEyes, type Sighting } from './sightings.ts';

const INDENT = '       ';

/** Tells a play as it goes on: each thing once, with who did it or who sees it. */
export function createTeller(team: LocalTeam, paper: Paper, write: (text: string) => void): Audience {
  const heard = createListener(team.history);
  const look = createEyes(team.slack.workspace, TEAM_ZONE, { ...paper, width: paper.width - INDENT.length });
  let day = '';

  function opensDay(at: Date): void {
    const own = formatDay(localDateOf(at, TEAM_ZONE));
    if (own === day) return;
    day = own;
    const title = `═══ ${own} `;
    write(`\n${styled(`${title}${'═'.repeat(paper.width - columnsOf(title))}`, 'bold', paper)}\n`);
  }

  function tell({ at, heading, body }: Sighting): void {
    opensDay(at);
    const first = printed(heading, paper, INDENT.length);
    const time = styled(formatClock(at, TEAM_ZONE), 'dim', paper);
    const lines = [...first, ...body].map((line, index) =>
      index === 0 ? line : `${INDENT}${line}`.trimEnd(),
    );
    write(`\n${time}  ${lines.join('\n')}\n`);
  }

  return {
    begins(scene) {
      opensDay(team.clock.now());
      write(`\n${styled(`▸ ${formatClock(team.clock.now(), TEAM_ZONE)} ${scene.title}`, 'bold', paper)}\n`);
    },
    happened() {
      for (const sighting of look(heard())) tell(sighting);
    },
  };
}
