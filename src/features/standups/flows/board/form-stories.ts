import type { Db } from '../../../../database/index.ts';
import type { FormValues } from '../../../../slack/form-values.ts';
import { COLUMNS, openStoriesOf, type Status, type Story, storiesById } from '../../../sprints/index.ts';
import type { Team } from '../../../teams/index.ts';
import { onTheWayFirst, type StoryChoice } from '../../rules/board.ts';
import type { StoryMove } from '../../rules/types.ts';
import { readStoryField, STORIES_SHOWN, STORIES_WITH_MORE } from '../../views/answer-stories.ts';

export interface FormStories {
  shown: Array<StoryChoice & Pick<Story, 'key' | 'title'>>;
  /** How many more there are. */
  more: number;
}

/**
 * A person's stories for the answer form: those of the team's running sprints that are not done, and what the answer
 * had moved until now, be it to done. What was chosen in the form before stays chosen.
 */
export async function formStories(
  db: Db,
  team: Team,
  {
    userId,
    moves,
    chosen,
    isWhole,
  }: {
    userId: string;
    moves: readonly StoryMove[];
    chosen: readonly StoryChoice[];
    isWhole: boolean;
  },
): Promise<FormStories> {
  const open = onTheWayFirst(await openStoriesOf(db, team.workspaceId, userId, team.id));
  const known = new Set(open.map(({ id }) => id));
  const others = [...moves, ...chosen].map(({ storyId }) => storyId).filter((id) => !known.has(id));
  const moved = others.length > 0 ? [...(await storiesById(db, [...new Set(others)])).values()] : [];
  const all = [...moved.filter(({ status }) => status !== 'dropped'), ...open];
  const most = isWhole ? STORIES_WITH_MORE : STORIES_SHOWN;
  const before = new Map(chosen.map((choice) => [choice.storyId, choice]));
  return {
    shown: all.slice(0, most).map(({ id, key, title, status }) => {
      const choice = before.get(id) ?? { storyId: id, shown: status, chosen: status };
      return { ...choice, key, title };
    }),
    more: Math.max(0, all.length - most),
  };
}

/** What stands in the form's selects. */
export function storyChoicesIn(values: FormValues): StoryChoice[] {
  return Object.entries(values).flatMap(([field, value]) => {
    const story = readStoryField(field);
    const [shown, chosen] = [statusIn(story?.shown), statusIn(value)];
    return story && shown && chosen ? [{ storyId: story.storyId, shown, chosen }] : [];
  });
}

function statusIn(value: FormValues[string] | undefined): Status | undefined {
  return COLUMNS.find((column) => column === value);
}
