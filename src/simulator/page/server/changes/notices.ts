import { setMaxListeners } from 'node:events';
import type { WebSocket } from 'ws';
import type { Simulator } from '../../../index.ts';
import { clockPause } from '../../../pause.ts';
import type { Change, Person, Workspace } from '../../../types.ts';
import type { PageHost } from '../../host.ts';
import type { Notice } from '../../protocol.ts';
import { marksOf } from '../marks.ts';
import { findLooker } from '../seeing/access.ts';
import { noticesFor } from './notices-for.ts';
import { openStream, type Stream } from './stream.ts';

/** Tells every tab that is open what it has to ask for anew. */
export interface Notices {
  listen(as: string, socket: WebSocket): void;
  /** Something only this person sees has changed. */
  tell(person: Person, notice: Notice): void;
  stop(): void;
}

/** Follows the host's workspace, also to the one that takes its place. */
export function createNotices(host: PageHost): Notices {
  const streams = new Set<Stream>();
  let boot = host.boot();
  let stopFollowing = follow(host.slack());
  const stopHost = host.subscribe(() => {
    if (host.boot() === boot) return tellAll({ kind: 'desk' });
    boot = host.boot();
    stopFollowing();
    stopFollowing = follow(host.slack());
    for (const stream of streams) stream.hello(boot);
  });

  function follow(slack: Simulator): () => void {
    const { workspace } = slack;
    const leaving = new AbortController();
    setMaxListeners(0, leaving.signal);
    marksOf(workspace);
    const unsubscribe = workspace.changes.subscribe((change) => {
      announce(workspace, change);
      if (change.kind === 'file') void announceWhenReady(slack, change, leaving.signal);
    });
    return () => {
      leaving.abort();
      unsubscribe();
    };
  }

  /** A picture that Slack is still processing is seen later, and nothing else says when. */
  async function announceWhenReady(
    { workspace, clock }: Simulator,
    change: Extract<Change, { kind: 'file' }>,
    stopping: AbortSignal,
  ): Promise<void> {
    const readyAt = workspace.files.get(change.fileId)?.readyAt ?? clock.now();
    const ms = readyAt.getTime() - clock.now().getTime();
    if (ms <= 0) return;
    await clockPause({ clock, stopping }, ms);
    if (!stopping.aborted) announce(workspace, change);
  }

  function announce(workspace: Workspace, change: Change): void {
    for (const stream of streams) {
      const person = findLooker(workspace, stream.as);
      if (person) for (const notice of noticesFor(workspace, person, change)) stream.note(notice);
    }
  }

  function tellAll(notice: Notice): void {
    for (const stream of streams) stream.note(notice);
  }

  return {
    listen(as, socket) {
      const stream = openStream(as, socket, () => streams.delete(stream));
      streams.add(stream);
      stream.hello(boot);
    },
    tell(person, notice) {
      const { workspace } = host.slack();
      for (const stream of streams) {
        if (findLooker(workspace, stream.as)?.id === person.id) stream.note(notice);
      }
    },
    stop() {
      stopHost();
      stopFollowing();
      for (const stream of streams) stream.end();
    },
  };
}
