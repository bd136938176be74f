import type { PlannedStory } from '../plan.ts';
import { bullets, facts, joined, type Part, quotation, table, titled } from './blocks.ts';
import { escapeLine } from './escape.ts';
import { count, PRIORITY_WORDS, STATUS_WORDS, TYPE_WORDS, yesOrNo } from './words.ts';

/** All of them in a table, and below what does not fit into one. */
export function storiesPart(stories: readonly PlannedStory[], unit: string): Part {
  const head = ['Key', 'Story', unit, 'Priority', 'Type', 'Who', 'Status', 'Goal'];
  return joined([
    titled(2, 'Stories', stories.length > 0 ? table(head, stories.map(row)) : ''),
    titled(2, 'Story by story', ...stories.map(details)),
  ]);
}

function row(story: PlannedStory): string[] {
  return [
    escapeLine(story.key),
    escapeLine(story.title),
    count(story.estimate),
    story.priority ? PRIORITY_WORDS[story.priority] : '',
    TYPE_WORDS[story.type],
    story.assignees.map(escapeLine).join(', '),
    STATUS_WORDS[story.status],
    story.isGoal ? yesOrNo(true) : '',
  ];
}

function details(story: PlannedStory): Part {
  const { epic, parent, needs, ownedPaths, rice, notes, acceptanceCriteria, tasks } = story;
  return titled(
    3,
    escapeLine(story.key),
    facts({
      Epic: escapeLine(epic),
      'Split from': escapeLine(parent ?? ''),
      Needs: needs.map(escapeLine).join(', '),
      Owns: ownedPaths.map(escapeLine).join(', '),
      RICE: rice
        ? `reach ${rice.reach}, impact ${rice.impact}, confidence ${rice.confidence} %, effort ${rice.effort}`
        : '',
    }),
    quotation(notes),
    labelled('Acceptance criteria', bullets(acceptanceCriteria.map(escapeLine))),
    labelled('Tasks', tasks.map(task).join('\n')),
  );
}

function labelled(label: string, list: Part): Part {
  return list === '' ? '' : `**${label}**\n\n${list}`;
}

/** '- [ ] Write the retry *3 h*' */
function task({ title, hours, isDone }: PlannedStory['tasks'][number]): string {
  return `- [${isDone ? 'x' : ' '}] ${escapeLine(title)}${hours === null ? '' : ` *${count(hours)} h*`}`;
}
