import type { Db, Inbound } from '../../../database/index.ts';
import { takeOnce } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import { UserError } from '../../../slack/user-error.ts';
import {
  countOpenLadders,
  type DryRun,
  dryRun,
  inOrder,
  type Policy,
  policyOf,
  type Step,
  savePolicy,
  whatIsWrong,
} from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { findTeam, HELD_ROLES, requireManager, type Team } from '../../teams/index.ts';
import { learnChannel, peopleById } from '../../workspaces/index.ts';
import type { PolicyDraft } from '../rules/index.ts';
import type { StepForm } from '../schema.ts';
import { findBlocker } from '../store/index.ts';
import type { PolicyShown } from '../views/policy-forms.ts';
import { policyMessage } from '../views/policy-words.ts';
import { peopleIn } from '../views/steps.ts';
import { BLOCKER } from './keys.ts';
import { refreshShown } from './log.ts';

/** The team whose policy somebody wants to change; refuses those who may not, naming who can. */
export async function teamToManage(db: Db, teamId: string, userId: string): Promise<Team> {
  const team = await findTeam(db, teamId);
  if (!team) throw new UserError('That team is gone.');
  await requireManager(db, team, userId, 'change the escalation policy', 'use `/blocker policy show`');
  return team;
}

export async function draftOf(db: Db, team: Team): Promise<PolicyDraft> {
  return { teamId: team.id, policy: await policyOf(db, team), step: null, alsoOpen: false };
}

/** What the form of a policy shows besides its draft. */
export async function shownPolicy(db: Db, team: Team, policy: Policy): Promise<PolicyShown> {
  const people = await peopleById(db, team.workspaceId, namedIn(policy));
  return { teamName: team.name, open: await countOpenLadders(db, team, BLOCKER), people };
}

/** The policy and what it does, for anybody in the team. */
export async function showPolicy(db: Db, team: Team, userId: string, now: Date): Promise<Message> {
  const policy = await policyOf(db, team);
  return policyAnswer(db, team, policy, { userId, now, title: `Escalation policy of ${team.name}` });
}

/**
 * The draft with the step that was filled in.
 *
 * @throws UserError under the input that needs another look
 */
export async function withStep(
  core: Core,
  draft: PolicyDraft,
  form: StepForm,
  team: Team,
): Promise<PolicyDraft> {
  const others = draft.policy.steps.filter((_, index) => index !== draft.step);
  const isRemoved = form.remove.length > 0;
  const added = isRemoved ? [] : [await stepOf(core, form, team)];
  const policy = inOrder({ ...draft.policy, steps: [...others, ...added] });
  const wrong = whatIsWrong(policy);
  if (wrong) throw new UserError(wrong, 'after');
  return { ...draft, policy, step: null };
}

/** Saves a policy once, brings the cards of those it holds for up to date, and answers what it does. */
export async function keepPolicy(
  core: Core,
  saved: { inbound: Inbound; team: Team; userId: string; policy: Policy; alsoOpen: boolean },
): Promise<Message> {
  const { team, policy } = saved;
  const now = core.clock.now();
  const wrong = whatIsWrong(policy);
  if (wrong) throw new UserError(wrong);
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, saved.inbound, now))) return;
    const changed = await savePolicy(trx, team, { ...saved, by: saved.userId, kind: BLOCKER }, now);
    for (const subject of changed) {
      const blocker = await findBlocker(trx, subject.id);
      if (blocker) await refreshShown(trx, core, blocker);
    }
  });
  const { userId } = saved;
  return policyAnswer(core.database.db, team, inOrder(policy), {
    userId,
    now,
    title: `Saved for ${team.name}`,
  });
}

async function stepOf(core: Core, form: StepForm, team: Team): Promise<Step> {
  const { after: afterHours, every, times } = form;
  const repeat = every === null ? {} : { repeat: { everyHours: every, times: times ?? 1 } };
  return { afterHours, tell: await targetOf(core, form, team), ...repeat };
}

async function targetOf(core: Core, form: StepForm, team: Team): Promise<Step['tell']> {
  const [kind, target = '', ...name] = form.tell.split(' ');
  if (kind === 'person') {
    if (!form.person) throw new UserError('Choose the person here.', 'person');
    return { kind, userId: form.person };
  }
  if (kind === 'channel') {
    if (!form.channel) throw new UserError('Choose the channel here.', 'channel');
    await learnChannel(core, team.workspaceId, form.channel).catch((error: unknown) => {
      throw error instanceof UserError ? new UserError(error.reply, 'channel') : error;
    });
    return { kind, channelId: form.channel };
  }
  if (kind === 'group') return { kind, groupId: target, name: name.join(' ') };
  const role = HELD_ROLES.find((held) => held === target);
  if (!role) throw new UserError('Choose who is told.', 'tell');
  return { kind: 'role', role };
}

async function policyAnswer(
  db: Db,
  team: Team,
  policy: Policy,
  { userId, now, title }: { userId: string; now: Date; title: string },
): Promise<Message> {
  const run: DryRun = await dryRun(db, team, policy, now);
  const named = [userId, ...namedIn(policy), ...peopleIn([...run.now, ...run.friday])];
  const people = await peopleById(db, team.workspaceId, named);
  const moment = { now, zone: people.get(userId)?.timeZone ?? team.timeZone, isOwn: true };
  return policyMessage(title, policy, run, people, moment);
}

function namedIn(policy: Policy): string[] {
  return policy.steps.flatMap(({ tell }) => (tell.kind === 'person' ? [tell.userId] : []));
}
