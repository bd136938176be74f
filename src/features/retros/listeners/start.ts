import { readForm } from '../../../slack/form-values.ts';
import type { Invocation, Listeners } from '../../../slack/interactions.ts';
import { FormErrors, UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { findTeam, requireTeam } from '../../teams/index.ts';
import { requireTakingPart } from '../flows/at-retro.ts';
import { openStatusOf } from '../flows/questions.ts';
import { startRetro } from '../flows/start.ts';
import { startFormFor } from '../flows/start-form.ts';
import { ids } from '../ids.ts';
import { FORMATS, type Format, OWN, readColumns } from '../rules/index.ts';
import { type StartInput, startForm } from '../schema.ts';
import { saidModal } from '../views/modal.ts';
import { NO_SPRINT, startModal } from '../views/start-form.ts';

/** `/retro start`: the form; where one is open already, that. */
export async function startByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const now = core.clock.now();
  const team = await requireTeam(db, invocation);
  await requireTakingPart(db, team, invocation.userId);
  const open = await openStatusOf(db, team, now);
  if (open) return invocation.reply(open);
  await invocation.openModal(startModal(await startFormFor(db, team, invocation.userId, now)));
}

export function listenForStarting(listeners: Listeners, core: Core): void {
  listeners.onSubmit(ids.start.submit, async ({ inbound, userId, modal }) => {
    const form = readForm(startForm, modal.values);
    const team = await findTeam(core.database.db, modal.metadata);
    if (!team) throw new UserError('That team is gone. Nothing was begun.');
    const started = await startRetro(core, {
      ...{ inbound, userId },
      opening: {
        ...{ team, format: formatOf(form), isAnonymous: form.anonymity === 'anonymous' },
        ...{ facilitatorId: form.facilitator, dots: form.dots },
        sprintId: form.sprint === NO_SPRINT ? null : form.sprint,
        spells: { collect: form.collect, vote: form.vote, act: form.act },
      },
    });
    const where = `<#${started?.retro.channelId ?? team.homeChannelId}>`;
    const says = started?.isNew
      ? `Retro ${started.retro.number} is in ${where}.`
      : `A retro is open already, in ${where}. Nothing else was begun.`;
    return { kind: 'show', view: saidModal('Start a retro', says) };
  });
}

/** @throws FormErrors under the columns */
function formatOf({ format, columns }: StartInput): Format {
  if (format !== OWN) return FORMATS[format];
  const read = readColumns(columns);
  if ('reason' in read) throw new FormErrors({ columns: read.reason });
  return { name: 'Our own columns', columns: read.columns };
}
