import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { findTeam, requireManager, type Team } from '../../teams/index.ts';
import {
  DEFAULT_ASK_AFTER_HOURS,
  DEFAULT_SCALE,
  prefixForTeam,
  readPrefix,
  type SprintSettings,
  type Story,
  whatIsWrongWithScale,
} from '../rules/index.ts';
import { findSettings, findSprint, saveSettings } from '../store/index.ts';
import { type Entered, once } from './once.ts';
import { teamOf } from './which-sprint.ts';

/** How a team plans; what it has not set is the usual: points by 1 2 3 5 8, MoSCoW, keys from its name. */
export async function settingsOf(db: Db, teamId: string): Promise<SprintSettings> {
  return (await findSettings(db, teamId)) ?? usualSettings(teamId, await findTeam(db, teamId));
}

/** How what stands in a sprint is estimated: in the sprint's unit. What stands in none is in the team's. */
export async function settingsIn(
  db: Db,
  { teamId, sprintId }: Pick<Story, 'teamId' | 'sprintId'>,
): Promise<SprintSettings> {
  const settings = await settingsOf(db, teamId);
  const sprint = sprintId === null ? undefined : await findSprint(db, sprintId);
  return sprint ? { ...settings, unit: sprint.unit } : settings;
}

/**
 * Changes what is given of how a team plans, and leaves the rest. Estimates that stand are not touched.
 *
 * @throws UserError for those who may not, naming who can; under the input of a field that does not do
 */
export function changeSettings(
  core: Core,
  changed: Entered & { teamId: string; settings: Partial<Omit<SprintSettings, 'teamId'>> },
): Promise<SprintSettings> {
  const { teamId, userId } = changed;
  return once(
    core,
    changed,
    async (trx) => {
      const team = await teamOf(trx, teamId);
      await requireManager(trx, team, userId, 'change how the team plans', 'see it with `/sprint status`');
      const settings = { ...(await settingsOf(trx, teamId)), ...changed.settings };
      const wrong = settings.unit === 'points' ? whatIsWrongWithScale(settings.scale) : null;
      if (wrong) throw new UserError(wrong, 'scale');
      const keyPrefix = readPrefix(settings.keyPrefix);
      if (keyPrefix === null) {
        throw new UserError(
          'A prefix is up to 10 letters and digits that end with a letter: ERP.',
          'keyPrefix',
        );
      }
      const kept = { ...settings, keyPrefix };
      await saveSettings(trx, kept);
      return kept;
    },
    (trx) => settingsOf(trx, teamId),
  );
}

function usualSettings(teamId: string, team: Team | undefined): SprintSettings {
  return {
    ...{ teamId, unit: 'points', scale: DEFAULT_SCALE, priorities: 'moscow' },
    keyPrefix: prefixForTeam(team?.name ?? ''),
    ...{ definitionOfDone: [], askAfterHours: DEFAULT_ASK_AFTER_HOURS },
  };
}
