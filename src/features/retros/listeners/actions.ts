import { readForm } from '../../../slack/form-values.ts';
import type { Invocation, Listeners, Press } from '../../../slack/interactions.ts';
import { escapeMrkdwn, mentionedPeople, plainText } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { quoted } from '../../../slack/words.ts';
import { formatDay, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { calendarOfMember, knowPerson, requireTeam, type Team } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { dueProposed, formForChange, formForNew } from '../flows/action-form.ts';
import { listActions, listActionsOf } from '../flows/action-lists.ts';
import { addAction, changeAction, closeAction } from '../flows/actions.ts';
import { ids } from '../ids.ts';
import { type Action, readActionLine } from '../rules/index.ts';
import { actionForm, readAbout } from '../schema.ts';
import { actionModal } from '../views/action-form.ts';
import { dueWords } from '../views/action-line.ts';

/** `/retro action review within 4 h @lea by Friday`; alone it opens a form. */
export async function addActionByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const { inbound, workspaceId, userId, text: typed, reply, openModal } = invocation;
  const team = await requireTeam(db, invocation);
  if (typed.trim() === '') return openModal(actionModal(await formForNew(core, userId, { teamId: team.id })));
  const now = core.clock.now();
  const written = await readActionLine(typed, localDateOf(now, team.timeZone));
  if ('reason' in written) throw new UserError(escapeMrkdwn(written.reason));
  for (const mentioned of mentionedPeople(typed)) await knowPerson(core, { workspaceId, userId: mentioned });
  const people = await peopleById(db, workspaceId, mentionedPeople(typed));
  const text = plainText(written.text, (id) => people.get(id)?.name);
  const proposed = written.dueOn === null ? await dueProposed(db, team, now) : null;
  const dueOn = written.dueOn ?? proposed?.dueOn ?? '';
  const ownerId = written.ownerId ?? userId;
  const action = await addAction(core, {
    inbound,
    userId,
    teamId: team.id,
    retroId: null,
    text,
    ownerId,
    dueOn,
  });
  await reply({ text: await writtenDown(core, team, action, { by: userId, why: proposed?.why ?? '' }) });
}

/** `/retro actions` */
export async function showActions(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const team = await requireTeam(db, invocation);
  const { userId, reply } = invocation;
  await reply(await listActions(db, team, { userId, now: core.clock.now() }));
}

export function listenForActions(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.action.open, async ({ userId, value, openModal }) => {
    const [retroId = '', themeId = null] = value.split(' ');
    await openModal(actionModal(await formForNew(core, userId, { retroId, themeId })));
  });

  listeners.onPress(ids.action.change, async ({ workspaceId, value, openModal }) => {
    await openModal(actionModal(await formForChange(core, workspaceId, value)));
  });

  listeners.onSubmit(ids.action.submit, async ({ inbound, workspaceId, userId, modal }) => {
    const { text, owner: ownerId, due: dueOn } = readForm(actionForm, modal.values);
    await knowPerson(core, { workspaceId, userId: ownerId });
    const written = { inbound, userId, text, ownerId, dueOn };
    const about = readAbout(modal.metadata);
    if ('actionId' in about) await changeAction(core, { ...written, ...about });
    else await addAction(core, { ...written, ...about });
    return { kind: 'close' };
  });

  listeners.onPress(ids.action.done, async ({ inbound, userId, value }) => {
    await closeAction(core, { inbound, userId, actionId: value });
  });

  listeners.onPress(ids.action.drop, async ({ inbound, userId, value }) => {
    await closeAction(core, { inbound, userId, actionId: value, as: 'dropped' });
  });

  listeners.onPress(ids.actions.done, (press) => closeInList(press, 'done'));
  listeners.onPress(ids.actions.drop, (press) => closeInList(press, 'dropped'));

  listeners.onPress(ids.actions.show, async ({ userId, value, reply }) => {
    await reply(await listActionsOf(db, value, { userId, now: core.clock.now() }));
  });

  listeners.onPress(ids.actions.back, turn);
  listeners.onPress(ids.actions.next, turn);

  async function turn({ userId, value, replaceReply }: Press): Promise<void> {
    const [teamId = '', page] = value.split(' ');
    const asked = { userId, now: core.clock.now(), page: Number(page) };
    await replaceReply(await listActionsOf(db, teamId, asked));
  }

  async function closeInList({ inbound, userId, value, replaceReply }: Press, as: 'done' | 'dropped') {
    const [actionId = '', page] = value.split(' ');
    const action = await closeAction(core, { inbound, userId, actionId, as });
    const says =
      as === 'done' ? `✅ ${quoted(action.text, 200)} is done.` : `${quoted(action.text, 200)} is dropped.`;
    const asked = { userId, now: core.clock.now(), page: Number(page), says };
    await replaceReply(await listActionsOf(db, action.teamId, asked));
  }
}

/** What was understood, and when its owner hears of it. */
async function writtenDown(
  core: Core,
  team: Team,
  { text, ownerId, dueOn, nextReminderAt }: Action,
  { by, why }: { by: string; why: string },
): Promise<string> {
  const { db } = core.database;
  const today = localDateOf(core.clock.now(), team.timeZone);
  const people = await peopleById(db, team.workspaceId, [ownerId]);
  const isOwn = ownerId === by;
  const who = isOwn ? 'you' : escapeMrkdwn(nameOf(people, ownerId));
  const { timeZone } = await calendarOfMember(db, team, ownerId);
  const reminded = nextReminderAt && formatDay(localDateOf(nextReminderAt, timeZone), today);
  const reminder = reminded ? ` ${isOwn ? 'You are' : `${who} is`} reminded on ${reminded}.` : '';
  const proposed = why === '' ? '' : ` ${escapeMrkdwn(why)}`;
  return `Written down for ${who}, ${dueWords(dueOn, today)}: ${quoted(text, 300)}.${proposed}${reminder} \`/retro actions\` lists what is open.`;
}
