export const HELD_ROLES = ['scrum_master', 'team_lead', 'product_owner', 'architect', 'stakeholder'] as const;

/** A role that people hold, in order: the first, then their deputies. */
export type HeldRole = (typeof HELD_ROLES)[number];
export type Role = HeldRole | 'member';

/** Who answers for a role: a rung of the ladder; in the end whoever set the team up. */
export type Rung = Role | 'creator';

const NAMES: Record<Rung, string> = {
  scrum_master: 'scrum master',
  team_lead: 'team lead',
  product_owner: 'product manager',
  architect: 'architect',
  stakeholder: 'stakeholder',
  member: 'member',
  creator: 'who set the team up',
};

export function roleName(role: Rung): string {
  return NAMES[role];
}

/**
 * To whom a role passes that nobody holds, nearest first; after the last it is whoever set the team up. The lead
 * comes before the scrum master because the lead can decide; between product roles the product manager does.
 */
const PASSES_TO: Record<HeldRole, HeldRole[]> = {
  team_lead: ['scrum_master'],
  scrum_master: ['team_lead'],
  product_owner: ['team_lead', 'scrum_master'],
  architect: ['team_lead', 'scrum_master'],
  stakeholder: ['product_owner', 'team_lead', 'scrum_master'],
};

export interface Holders {
  /** The rung that answers. */
  role: Rung;
  /** In order, deputies after whom they stand in for. Empty only if even whoever set the team up has gone. */
  userIds: string[];
  /** The rungs that nobody holds, from the one asked for. */
  passedFrom?: HeldRole[];
}

/** @param held who holds each role, without those who are deactivated */
export function holdersAmong(
  held: ReadonlyMap<HeldRole, string[]>,
  role: HeldRole,
  creator: string | null,
): Holders {
  const rungs = [role, ...PASSES_TO[role]];
  const at = rungs.findIndex((rung) => (held.get(rung) ?? []).length > 0);
  const found = rungs[at];
  if (found === undefined) {
    return { role: 'creator', userIds: creator === null ? [] : [creator], passedFrom: rungs };
  }
  const userIds = held.get(found) ?? [];
  return at === 0 ? { role, userIds } : { role: found, userIds, passedFrom: rungs.slice(0, at) };
}

/** Who may change a team's settings besides workspace admins, each once. */
export function managersAmong(held: ReadonlyMap<HeldRole, string[]>, creator: string): string[] {
  return [...new Set([...(held.get('team_lead') ?? []), ...(held.get('scrum_master') ?? []), creator])];
}
