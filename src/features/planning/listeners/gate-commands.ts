import type { Command } from '../../../slack/commands/command.ts';
import type { Invocation } from '../../../slack/interactions.ts';
import { escapeMrkdwn, plainText } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { cancelSprint, requireOpenSprint, type SprintState } from '../../sprints/index.ts';
import { requireTeam } from '../../teams/index.ts';
import { oweFile } from '../flows/owe-file.ts';
import { waitingFor } from '../flows/owed.ts';
import { publishPlan } from '../flows/publish.ts';
import { startSprint } from '../flows/start.ts';

const command = '/sprint';

/** What `/sprint` can do between a plan and its start. */
export function gateCommands(core: Core): Command[] {
  const { db } = core.database;
  return [
    {
      ...{ command, word: 'publish', usage: '/sprint publish' },
      summary: 'puts the plan out: to the channel, and to those who approve and confirm it',
      async run(invocation) {
        const sprint = await meant(invocation, ['draft', 'published']);
        await invocation.reply(await publishPlan(core, { ...deed(invocation), sprintId: sprint.id }));
      },
    },
    {
      ...{ command, word: 'approve', usage: '/sprint approve', takes: /^$/ },
      summary: 'the plans that wait for your approval or confirmation',
      run: async (invocation) => invocation.reply(await waitingFor(db, invocation, core.clock.now())),
    },
    {
      ...{ command, word: 'start', usage: '/sprint start' },
      summary: 'starts the sprint, or says what is missing',
      async run(invocation) {
        const sprint = await meant(invocation, ['published', 'draft', 'running']);
        await invocation.reply(
          await startSprint(core, { ...deed(invocation), sprintId: sprint.id, reason: null }),
        );
      },
    },
    {
      ...{ command, word: 'document', usage: '/sprint document' },
      summary: 'the whole plan as a Markdown file, to you alone',
      async run(invocation) {
        const sprint = await meant(invocation, ['running', 'published', 'draft']);
        await invocation.reply(await oweFile(core, { ...deed(invocation), sprintId: sprint.id }));
      },
    },
    {
      ...{ command, word: 'cancel', usage: '/sprint cancel' },
      summary: 'throws a sprint away that has not started; its stories go back into the backlog',
      async run(invocation) {
        const sprint = await meant(invocation, ['draft', 'published']);
        const { backInBacklog } = await cancelSprint(core, { ...deed(invocation), sprintId: sprint.id });
        const stories = backInBacklog === 1 ? 'Its story is' : `Its ${backInBacklog} stories are`;
        const back = backInBacklog === 0 ? '' : ` ${stories} back in the backlog.`;
        await invocation.reply({ text: `${escapeMrkdwn(sprint.name)} is cancelled.${back}` });
      },
    },
  ];

  /** The sprint that is named, or the only one that it can be. */
  async function meant(invocation: Invocation, states: readonly SprintState[]) {
    const team = await requireTeam(db, invocation);
    return requireOpenSprint(db, team, { states, name: plainText(invocation.text) });
  }
}

function deed({ inbound, userId }: Invocation) {
  return { inbound, userId };
}
