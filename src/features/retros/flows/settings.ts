import { type Db, type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { findTeam, requireManager, type Team } from '../../teams/index.ts';
import { FORMATS, type Format, type RetroSettings, usualSettings } from '../rules/index.ts';
import { findSettings, retrosOf, saveSettings } from '../store/index.ts';
import { planOpenings } from './openings.ts';

/** How a team holds its retros; where it set nothing, one opens by itself with the usual columns. */
export async function settingsOf(db: Db, teamId: string): Promise<RetroSettings> {
  return (await findSettings(db, teamId)) ?? usualSettings(teamId);
}

/**
 * The same for somebody who wants to change it.
 *
 * @throws UserError for those who may not manage the team, naming who can
 */
export async function settingsToChange(db: Db, teamId: string, userId: string): Promise<RetroSettings> {
  await requireTeamToManage(db, teamId, userId);
  const settings = await settingsOf(db, teamId);
  return { ...settings, format: settings.format ?? (await usualFormat(db, teamId)) };
}

/** The columns of a team's last retro, else those of the first. */
export async function usualFormat(db: Db, teamId: string): Promise<Format> {
  const [last] = await retrosOf(db, teamId, 1);
  const { name, columns } = FORMATS['start-stop-continue'];
  return last?.format ?? { name, columns: [...columns] };
}

/** @throws UserError as `settingsToChange` does */
export function changeSettings(
  core: Core,
  deed: { inbound: Inbound; userId: string; settings: Omit<RetroSettings, 'changedBy'> },
): Promise<void> {
  const { inbound, userId, settings } = deed;
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const team = await requireTeamToManage(trx, settings.teamId, userId);
    if (!(await takeOnce(trx, inbound, now))) return;
    await saveSettings(trx, { ...settings, changedBy: userId }, now);
    await planOpenings(trx, team, now);
  });
}

async function requireTeamToManage(db: Db | Trx, teamId: string, userId: string): Promise<Team> {
  const team = await findTeam(db, teamId);
  if (!team) throw new UserError('That team is gone. Nothing was changed.');
  await requireManager(db, team, userId, 'change how the team holds its retros', 'use `/retro status`');
  return team;
}
