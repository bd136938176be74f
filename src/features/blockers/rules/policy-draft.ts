import type { Policy } from '../../escalations/index.ts';

/** A policy between the steps of its modal: whose it is, how it stands, and which step is being changed. */
export interface PolicyDraft {
  teamId: string;
  policy: Policy;
  /** null while a new one is added */
  step: number | null;
  alsoOpen: boolean;
}
