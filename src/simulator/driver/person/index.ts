import { personNamed } from '../../workspace/people.ts';
import { countEffort } from '../effort.ts';
import type { History } from '../history.ts';
import { printScreen } from '../screen/index.ts';
import { sightOf } from '../seeing/sight.ts';
import { filling } from './filling.ts';
import { living } from './living.ts';
import { looking } from './looking.ts';
import type { Standing } from './standing.ts';
import { talking } from './talking.ts';
import type { Member } from './types.ts';

type Given = Pick<Standing, 'slack' | 'patience'> & { history: () => History | null };

/** The member of that name, id or handle, with eyes and hands. */
export function memberNamed(name: string, given: Given): Member {
  const { slack, patience, history } = given;
  const person = personNamed(slack.workspace, name);
  const sight = sightOf(slack.workspace, slack.clock, person);
  const effort = countEffort();
  const standing: Standing = {
    person,
    slack,
    sight,
    effort,
    patience,
    notes: (words) => history()?.notes(person.id, words),
    screen: (place) => printScreen(person.realName, sight, place, { width: 78, colours: false }),
  };
  const looks = looking(standing);
  return {
    id: person.id,
    name: person.realName,
    ...talking(standing),
    ...filling(standing),
    ...living(standing),
    ...looks,
    get modal() {
      return looks.modal;
    },
    get home() {
      return looks.home;
    },
    effort: effort.total,
    resetEffort: effort.reset,
  };
}
