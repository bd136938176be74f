import type { Format } from './types.ts';

/** How a team holds its retros. */
export interface RetroSettings {
  teamId: string;
  /** Whether one opens by itself, one working day before a sprint ends. */
  opensItself: boolean;
  /** What one begins with that opens by itself; null for the usual. */
  format: Format | null;
  /** Who set that last; null where nobody did. */
  changedBy: string | null;
}

/** Of a team that set nothing. */
export function usualSettings(teamId: string): RetroSettings {
  return { teamId, opensItself: true, format: null, changedBy: null };
}
