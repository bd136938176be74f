/** While a workspace is closed, one call is let through this often: somebody may have mended the installation. */
const PROBE_EVERY_MS = 10 * 60_000;

interface Closing {
  since: number;
  probeAt: number;
}

/** Which workspaces are sent nothing because the installation is gone. Their rows stay owed. */
export interface WorkspaceGate {
  /** Returns false when it was closed before. */
  close(workspaceId: string, now: Date): boolean;
  /** Returns false when it was open. */
  open(workspaceId: string): boolean;
  isOpen(workspaceId: string, now: Date): boolean;
  /** A call goes out: of a closed workspace it is a probe, and the next has to wait. */
  pass(workspaceId: string, now: Date): void;
  /** The workspaces that are closed and not to be probed yet. */
  held(now: Date): string[];
  nextProbeAt(): Date | null;
}

export function createWorkspaceGate(): WorkspaceGate {
  const closed = new Map<string, Closing>();

  function isHeld({ since, probeAt }: Closing, now: number): boolean {
    return now < probeAt && now >= since; // before since: the clock was set back
  }

  return {
    close(workspaceId, now) {
      const isNew = !closed.has(workspaceId);
      closed.set(workspaceId, { since: now.getTime(), probeAt: now.getTime() + PROBE_EVERY_MS });
      return isNew;
    },
    open: (workspaceId) => closed.delete(workspaceId),
    isOpen(workspaceId, now) {
      const closing = closed.get(workspaceId);
      return closing === undefined || !isHeld(closing, now.getTime());
    },
    pass(workspaceId, now) {
      if (closed.has(workspaceId)) this.close(workspaceId, now);
    },
    held: (now) =>
      [...closed].filter(([, closing]) => isHeld(closing, now.getTime())).map(([workspaceId]) => workspaceId),
    nextProbeAt() {
      const probes = [...closed.values()].map(({ probeAt }) => probeAt);
      return probes.length > 0 ? new Date(Math.min(...probes)) : null;
    },
  };
}
