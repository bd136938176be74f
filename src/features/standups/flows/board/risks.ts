import type { Db } from '../../../../database/index.ts';
import { itemsOf, sprintsOf } from '../../../sprints/index.ts';
import type { Team } from '../../../teams/index.ts';
import type { CloserRisk, FullAnswer } from '../../rules/types.ts';
import type { SaidOfRisks } from '../read-answer-form.ts';

/** The risks of the running sprints that are looked at every day; null where none asks for that. */
export async function risksToCheck(db: Db, team: Team): Promise<CloserRisk[] | null> {
  const checking = (await sprintsOf(db, team.id, ['running'])).filter(({ hasRiskCheck }) => hasRiskCheck);
  if (checking.length === 0) return null;
  const risks: CloserRisk[] = [];
  for (const sprint of checking) {
    const items = await itemsOf(db, sprint.id);
    risks.push(...items.filter(({ kind }) => kind === 'risk').map(({ id, text }) => ({ itemId: id, text })));
  }
  return risks;
}

/** What an answer says of risks: as it said before where nothing new was said. */
export async function closerRisks(
  db: Db,
  team: Team,
  said: SaidOfRisks | null,
  known: FullAnswer | undefined,
): Promise<Pick<FullAnswer, 'risks' | 'riskNote'>> {
  const before = { risks: known?.risks ?? [], riskNote: known?.riskNote ?? '' };
  if (said === null) return before;
  const named = [...before.risks, ...((await risksToCheck(db, team)) ?? [])];
  const risks = new Map(named.map((risk) => [risk.itemId, risk]));
  return { risks: said.itemIds.flatMap((id) => risks.get(id) ?? []), riskNote: said.note };
}
