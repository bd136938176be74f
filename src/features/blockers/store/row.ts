import type { Selectable } from 'kysely';
import type { Blocker } from '../rules/index.ts';
import type { BlockerTables } from './tables.ts';

export function blockerOf(row: Selectable<BlockerTables['blockers']>): Blocker {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    teamId: row.team_id,
    number: row.number,
    title: row.title,
    details: row.details,
    storyKey: row.story_key,
    raisedBy: row.raised_by,
    raisedAt: new Date(row.raised_at),
    ownerId: row.owner_id,
    isCritical: row.is_critical === 1,
    state: row.state,
    etaAt: instantOrNull(row.eta_at),
    etaConsent: row.eta_consent,
    snoozedUntil: instantOrNull(row.snoozed_until_at),
    takenAt: instantOrNull(row.taken_at),
    takenWorkingMs: row.taken_working_ms,
    resolvedAt: instantOrNull(row.resolved_at),
    resolvedBy: row.resolved_by,
    resolution: row.resolution,
    resolvedWorkingMs: row.resolved_working_ms,
    nextDueAt: instantOrNull(row.next_due_at),
    version: row.version,
  };
}

/** What may change of a blocker after it was raised. */
export function changingColumns(blocker: Blocker) {
  return {
    owner_id: blocker.ownerId,
    is_critical: blocker.isCritical ? 1 : 0,
    state: blocker.state,
    eta_at: textOrNull(blocker.etaAt),
    eta_consent: blocker.etaConsent,
    snoozed_until_at: textOrNull(blocker.snoozedUntil),
    taken_at: textOrNull(blocker.takenAt),
    taken_working_ms: blocker.takenWorkingMs,
    resolved_at: textOrNull(blocker.resolvedAt),
    resolved_by: blocker.resolvedBy,
    resolution: blocker.resolution,
    resolved_working_ms: blocker.resolvedWorkingMs,
    next_due_at: textOrNull(blocker.nextDueAt),
  };
}

function instantOrNull(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

function textOrNull(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
