import { actions, button, context, divider, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { LocalDate } from '../../../time/index.ts';
import { ids } from '../ids.ts';
import { type Action, mineFirst } from '../rules/index.ts';
import { actionButtons } from './action-buttons.ts';
import { actionLine, actionsWords, type People } from './action-line.ts';
import { withinAdvice } from './words.ts';

interface ActionList {
  team: { id: string; name: string };
  /** All that are open and that the reader sees. */
  open: readonly Action[];
  /** Whether these are the whole team's, or only the reader's own. */
  seesAll: boolean;
  people: People;
  today: LocalDate;
  /** Who reads it. */
  userId: string;
  /** Counted from 0; one behind the last is the last. */
  page: number;
  /** What came of what was pressed; mrkdwn. */
  says?: string | undefined;
}

/** As many as one message takes, however long they are: turned over, it has to be one. */
const A_PAGE = 10;

/** The open actions of a team, the reader's first, each with what can be done about it. */
export function actionList(list: ActionList): Message {
  const { open, people, today, userId, says } = list;
  const said = says === undefined ? [] : [section(says)];
  if (open.length === 0) {
    const nothing = nothingWords(list);
    return { text: [says, nothing].filter(Boolean).join('\n'), blocks: [...said, section(nothing)] };
  }
  const ordered = mineFirst(open, userId);
  const pages = Math.ceil(ordered.length / A_PAGE);
  const page = Math.min(Math.max(0, list.page), pages - 1);
  const shown = ordered.slice(page * A_PAGE, (page + 1) * A_PAGE);
  const head = headWords(list);
  const lines = shown.map((action) => actionLine(action, people, today));
  const turn = (to: number) => `${list.team.id} ${to}`;
  return {
    text: withinAdvice([says, head, ...lines.map((line) => `• ${line}`)].filter(Boolean).join('\n')),
    blocks: [
      ...said,
      section(head),
      ...shown.flatMap((action, at) => [
        section(lines[at] ?? ''),
        actions(...actionButtons(action, { in: 'list', page })),
      ]),
      ...(pages > 1
        ? [
            divider(),
            context(`Page ${page + 1} of ${pages}`),
            actions(
              ...(page > 0 ? [button('Back', ids.actions.back, { value: turn(page - 1) })] : []),
              ...(page < pages - 1 ? [button('Next', ids.actions.next, { value: turn(page + 1) })] : []),
            ),
          ]
        : []),
    ],
  };
}

function nothingWords({ team, seesAll }: ActionList): string {
  const name = escapeMrkdwn(team.name);
  if (!seesAll) return `None of the open actions of ${name} is yours.`;
  return `${name} has no open actions. \`/retro action what to do @who by Friday\` writes one down.`;
}

/** '*3 actions of Dev team*, 1 yours' */
function headWords({ team, open, seesAll, userId }: ActionList): string {
  const name = escapeMrkdwn(team.name);
  if (!seesAll) return `*${actionsWords(open.length)} of ${name} that you took on*`;
  const mine = open.filter(({ ownerId }) => ownerId === userId).length;
  return `*${actionsWords(open.length)} of ${name}*${mine > 0 ? `, ${mine} yours` : ''}`;
}
