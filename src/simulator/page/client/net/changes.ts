import type { Notice } from '../../protocol.ts';

const AGAIN_AFTER_MS = 1000;

interface Listening {
  notice(notice: Notice): void;
  /** The connection was lost; a `hello` follows when it is back. */
  lost(): void;
}

/** Listens to what changes for one person, and again after each loss. Gives what ends it. */
export function listenToChanges(as: string, on: Listening): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    source = new EventSource(`/page/changes?${new URLSearchParams({ as })}`);
    source.onmessage = (event) => on.notice(JSON.parse(event.data));
    source.onerror = () => {
      source?.close();
      on.lost();
      timer = setTimeout(connect, AGAIN_AFTER_MS);
    };
  };
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
