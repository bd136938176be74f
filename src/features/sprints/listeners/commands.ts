import type { Command } from '../../../slack/commands/command.ts';
import type { Invocation } from '../../../slack/interactions.ts';
import { plainText } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { requireStory } from '../flows/which-story.ts';
import { COLUMNS, type Story, statusWords } from '../rules/index.ts';
import { ONLY_KEY, readAboutStory, readMove } from '../schema/index.ts';
import { addByCommand } from './add.ts';
import { showBoard } from './board.ts';
import { closeByCommand } from './close.ts';
import { openDayPlan } from './day-plan.ts';
import { estimateByCommand } from './estimate.ts';
import { showBacklog, showMine } from './lists.ts';
import { moveByCommand } from './move.ts';
import { showOverlaps } from './overlaps.ts';
import { reopenByCommand } from './reopen.ts';
import { settingsByCommand } from './settings.ts';
import { openSplit } from './split.ts';
import { showStatus } from './status.ts';
import { showStory } from './story.ts';
import { openStoryForm } from './story-form.ts';

const command = '/sprint';
const NOTHING = /^$/;

/** What `/sprint` can do about stories and sprints. */
export function commands(core: Core): Command[] {
  const { db } = core.database;
  return [
    {
      ...{
        command,
        word: '',
        usage: '/sprint',
        takes: new RegExp(`${NOTHING.source}|${ONLY_KEY.source}`, 'i'),
      },
      summary: 'where the sprint stands, or how to begin one',
      run: (invocation) =>
        invocation.text === '' ? showStatus(core, invocation, 'status') : show(invocation),
    },
    {
      ...{ command, word: 'add', usage: '/sprint add ERP-001 title 8 @dana must' },
      summary: 'adds a story; alone it opens a form',
      run: (invocation) => addByCommand(core, invocation),
    },
    {
      ...{ command, word: 'show', usage: '/sprint ERP-001' },
      summary: 'one story whole, with what can be done',
      run: show,
    },
    {
      ...{ command, word: 'edit', usage: '/sprint edit ERP-001' },
      summary: 'changes a story in a form',
      run: async (invocation) => openStoryForm(core, invocation, (await named(invocation)).story),
    },
    {
      ...{ command, word: 'move', usage: '/sprint move ERP-001 done' },
      summary: `moves a story: ${listOf(COLUMNS.map((column) => statusWords(column).toLowerCase()))}, or dropped`,
      async run(invocation) {
        const move = readMove(plainText(invocation.text));
        if (!move) throw whichOne('move ERP-001 done');
        const story = await requireStory(db, await requireTeam(db, invocation), move.key);
        if (move.rest === '') return showStory(core, invocation, story);
        await moveByCommand(core, invocation, story, move);
      },
    },
    {
      ...{ command, word: 'estimate', usage: '/sprint estimate ERP-001 5' },
      summary: 'writes down what a story is estimated at',
      async run(invocation) {
        const { story, rest } = await named(invocation);
        await estimateByCommand(core, invocation, story, rest);
      },
    },
    {
      ...{ command, word: 'split', usage: '/sprint split ERP-001' },
      summary: 'breaks a story into parts',
      run: async (invocation) => openSplit(core, invocation, (await named(invocation)).story),
    },
    {
      ...{ command, word: 'board', usage: '/sprint board' },
      summary: 'the columns of the sprint; `board mine` only your stories',
      run: (invocation) => showBoard(core, invocation),
    },
    {
      ...{ command, word: 'backlog', usage: '/sprint backlog' },
      summary: 'what waits to be planned, most important first',
      run: (invocation) => showBacklog(core, invocation),
    },
    {
      ...{ command, word: 'mine', usage: '/sprint mine' },
      summary: 'your stories, to be moved',
      run: (invocation) => showMine(core, invocation),
    },
    {
      ...{ command, word: 'status', usage: '/sprint status' },
      summary: 'the sprint in numbers',
      run: (invocation) => showStatus(core, invocation),
    },
    {
      ...{ command, word: 'days', usage: '/sprint days' },
      summary: 'what you mean to do on your next days; the standup starts from it',
      run: (invocation) => openDayPlan(core, invocation),
    },
    {
      ...{ command, word: 'conflicts', usage: '/sprint conflicts' },
      summary: 'which stories own the same paths, so that two people may meet there',
      run: (invocation) => showOverlaps(core, invocation),
    },
    {
      ...{ command, word: 'settings', usage: '/sprint settings' },
      summary: 'unit, scale, keys, and what done means',
      run: (invocation) => settingsByCommand(core, invocation),
    },
    {
      ...{ command, word: 'close', usage: '/sprint close' },
      summary: 'closes the sprint, and asks about each story that is not done',
      run: (invocation) => closeByCommand(core, invocation),
    },
    {
      ...{ command, word: 'reopen', usage: '/sprint reopen' },
      summary: 'takes the last close back: the sprint runs again',
      run: (invocation) => reopenByCommand(core, invocation),
    },
  ];

  async function show(invocation: Invocation): Promise<void> {
    await showStory(core, invocation, (await named(invocation)).story);
  }

  /** The story whose key comes first, and what follows it. */
  async function named(invocation: Invocation): Promise<{ story: Story; rest: string }> {
    const about = readAboutStory(plainText(invocation.text));
    if (!about) throw whichOne('ERP-001');
    const team = await requireTeam(db, invocation);
    return { story: await requireStory(db, team, about.key), rest: about.rest };
  }
}

function whichOne(example: string): UserError {
  return new UserError(
    `Say which story, by its key: \`/sprint ${example}\`. \`/sprint board\` and \`/sprint backlog\` show them.`,
  );
}
