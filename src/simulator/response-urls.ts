import { randomBytes } from 'node:crypto';

/** A response_url works five times within thirty minutes of the workspace's clock. */
const responseUrlUses = 5;
const responseUrlLifeMs = 30 * 60_000;

/** Where an answer goes: to whom, where, and which message "the original" is. */
export type ResponseTarget = {
  workspaceId: string;
  userId: string;
  channel: string;
  original: { ts: string; isEphemeral: boolean } | null;
  threadTs?: string;
};

type ResponseUrlUse = { ok: true; target: ResponseTarget } | { ok: false; error: 'used_url' | 'expired_url' };

export interface ResponseUrls {
  /** The path of a new response_url. */
  issue(target: ResponseTarget, now: Date): string;
  use(path: string, now: Date): ResponseUrlUse | null;
}

export function createResponseUrls(): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; issuedAt: number; uses: number }>();
  return {
    issue(target, now) {
      const path = `/actions/${target.workspaceId}/${issued.size + 1}/${randomBytes(12).toString('hex')}`;
      issued.set(path, { target, issuedAt: now.getTime(), uses: 0 });
      return path;
    },
    use(path, now) {
      const entry = issued.get(path);
      if (!entry) return null;
      if (now.getTime() - entry.issuedAt > responseUrlLifeMs) return { ok: false, error: 'expired_url' };
      if (entry.uses >= responseUrlUses) return { ok: false, error: 'used_url' };
      entry.uses += 1;
      return { ok: true, target: entry.target };
    },
  };
}
