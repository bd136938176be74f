import type { Command } from '../../../slack/commands/command.ts';
import type { Invocation } from '../../../slack/interactions.ts';
import { plainText } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { alreadyResolved } from '../flows/change.ts';
import { markCritical } from '../flows/critical.ts';
import { escalateNow } from '../flows/escalate.ts';
import { requireNumber } from '../flows/find.ts';
import { listMine, listOpen, listResolved, showBlocker } from '../flows/questions.ts';
import { reopenBlocker, resolveBlocker } from '../flows/resolve.ts';
import type { Blocker } from '../rules/index.ts';
import { resolveModal } from '../views/forms.ts';
import { policyByCommand } from './policy.ts';
import { raiseByCommand } from './raise.ts';

const NUMBER = /^#?(\d{1,9})(?=\s|$)\s*([\s\S]*)$/;
const ONLY_NUMBER = /^#?\d{1,9}$/;
const NOTHING = /^$/;

/** What `/blocker` can do. What starts with none of these words is raised as a blocker. */
export function commands(core: Core): Command[] {
  const { db } = core.database;
  const command = '/blocker';
  const now = () => core.clock.now();
  return [
    {
      ...{ command, word: '', usage: '/blocker what blocks you @who-can-help ERP-001' },
      summary: 'raises a blocker; alone it opens a form',
      run: (invocation) =>
        ONLY_NUMBER.test(invocation.text.trim()) ? show(invocation) : raiseByCommand(core, invocation),
    },
    {
      ...{ command, word: 'list', usage: '/blocker list', takes: /^(open|resolved)?$/i },
      summary: 'the open ones of the team; `list resolved` those resolved last',
      async run(invocation) {
        const team = await requireTeam(db, invocation);
        const list = /resolved/i.test(invocation.text) ? listResolved : listOpen;
        await invocation.reply(await list(db, team, now()));
      },
    },
    {
      ...{ command, word: 'mine', usage: '/blocker mine', takes: NOTHING },
      summary: 'those you raised, can unblock or wait for',
      run: async (invocation) => invocation.reply(await listMine(db, invocation, now())),
    },
    {
      ...{ command, word: 'show', usage: '/blocker 12', takes: NUMBER },
      summary: 'one whole, with its log',
      run: show,
    },
    {
      ...{ command, word: 'resolve', usage: '/blocker resolve 12 what fixed it', takes: NUMBER },
      summary: 'resolves it and tells those who wait',
      run: resolve,
    },
    {
      ...{ command, word: 'reopen', usage: '/blocker reopen 12', takes: NUMBER },
      summary: 'takes it up again when it is back',
      async run(invocation) {
        const { rest, deed } = await named(invocation);
        const { number } = await reopenBlocker(core, { ...deed, note: rest });
        await invocation.reply({ text: `#${number} is open again, and its ladder goes on.` });
      },
    },
    {
      ...{ command, word: 'critical', usage: '/blocker critical 12', takes: NUMBER },
      summary: 'people are told outside their hours, too; `critical 12 off` takes it back',
      async run(invocation) {
        const { rest, deed } = await named(invocation);
        const isCritical = !/^(off|no)$/i.test(rest);
        const { number } = await markCritical(core, { ...deed, isCritical });
        await invocation.reply({
          text: `#${number} is ${isCritical ? 'critical now' : 'no longer critical'}.`,
        });
      },
    },
    {
      ...{ command, word: 'escalate', usage: '/blocker escalate 12', takes: NUMBER },
      summary: 'takes the next step of its ladder now',
      async run(invocation) {
        const { deed } = await named(invocation);
        await invocation.reply(await escalateNow(core, deed));
      },
    },
    {
      ...{ command, word: 'policy', usage: '/blocker policy', takes: /^(show)?$/i },
      summary: 'who is told after how long; `policy show` without changing it',
      run: (invocation) => policyByCommand(core, invocation),
    },
  ];

  async function show(invocation: Invocation): Promise<void> {
    const { blocker } = await named(invocation);
    await invocation.reply(await showBlocker(db, blocker, now()));
  }

  async function resolve(invocation: Invocation): Promise<void> {
    const { blocker, rest, deed } = await named(invocation);
    if (blocker.state === 'resolved') throw await alreadyResolved(db, core, blocker, deed.userId);
    if (rest === '') return invocation.openModal(resolveModal(blocker));
    await resolveBlocker(core, { ...deed, resolution: rest });
    await invocation.reply({ text: `✅ #${blocker.number} is resolved. Those who wait are told.` });
  }

  /** The blocker whose number comes first, and what follows it. */
  async function named(invocation: Invocation): Promise<NamedBlocker> {
    const [, number, rest = ''] = NUMBER.exec(invocation.text.trim()) ?? [];
    const { workspaceId, userId, inbound } = invocation;
    if (!number) throw new UserError('Say which one, by its number: `/blocker list` shows them.');
    const blocker = await requireNumber(db, { workspaceId, userId, number: Number(number) });
    return { blocker, rest: plainText(rest).trim(), deed: { inbound, userId, blockerId: blocker.id } };
  }
}

interface NamedBlocker {
  blocker: Blocker;
  rest: string;
  deed: { inbound: Invocation['inbound']; userId: string; blockerId: string };
}
