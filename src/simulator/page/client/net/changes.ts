import type { Notice } from '../../protocol.ts';

const AGAIN_AFTER_MS = 1000;

interface Listening {
  notice(notice: Notice): void;
  /** The connection was lost; a `hello` follows when it is back. */
  lost(): void;
}

/** Listens to what changes for one person, and again after each loss. Gives what ends it. */
export function listenToChanges(as: string, on: Listening): () => void {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const connect = () => {
    socket = new WebSocket(`ws://${location.host}/page/changes?${new URLSearchParams({ as })}`);
    socket.onmessage = (event) => {
      if (!isOver) on.notice(JSON.parse(event.data));
    };
    socket.onclose = () => {
      if (isOver) return;
      on.lost();
      timer = setTimeout(connect, AGAIN_AFTER_MS);
    };
  };
  connect();
  return () => {
    isOver = true;
    clearTimeout(timer);
    socket?.close();
  };
}
