import type { Done } from '../../protocol.ts';
import { type Page, type Standing, standingOf } from '../page.ts';
import { Told, wordsOf } from '../told.ts';
import { perform } from './perform.ts';
import type { SentDeed } from './schema.ts';
import { createTurns } from './turns.ts';

/** What people do on the page: each person's deeds one after the other. */
export interface Deeds {
  /** Rejects for a bug only: what cannot be done is told. */
  perform(userId: string, deed: SentDeed): Promise<Done>;
}

export function createDeeds(page: Pick<Page, 'host' | 'notices' | 'addresses'>): Deeds {
  const turns = createTurns();
  const submitting = new Map<string, Promise<Done>>();

  function take(userId: string, deed: SentDeed): Promise<Done> {
    const boot = page.host.boot();
    return turns.take(userId, () => attempt(userId, deed, boot));
  }

  /** Send pressed again before Slack has answered is the same press. */
  function submit(userId: string, deed: SentDeed): Promise<Done> {
    const underWay = submitting.get(userId);
    if (underWay) return underWay;
    const done = take(userId, deed).finally(() => submitting.delete(userId));
    submitting.set(userId, done);
    return done;
  }

  async function attempt(userId: string, deed: SentDeed, boot: string): Promise<Done> {
    try {
      if (page.host.boot() !== boot) throw new Told('The local workspace was started anew meanwhile.');
      return await perform(activeStanding(page, userId), deed, page.notices);
    } catch (error) {
      return { ok: false, error: wordsOf(error) };
    }
  }

  return {
    perform(userId, deed) {
      if (deed.what === 'submit') return submit(userId, deed);
      const waitsForNothing = deed.what === 'suggest' || deed.what === 'read';
      return waitsForNothing ? attempt(userId, deed, page.host.boot()) : take(userId, deed);
    },
  };
}

function activeStanding(page: Pick<Page, 'host' | 'addresses'>, userId: string): Standing {
  const standing = standingOf(page, userId);
  const { isDeactivated, realName } = standing.person;
  if (isDeactivated) throw new Told(`The account of ${realName} is deactivated.`);
  return standing;
}
