import { useEffect, useState } from 'react';
import type { ConversationSeen, Shelf } from '../../../protocol.ts';
import { Markdown } from '../../blocks/index.ts';
import { usePage, usePageStore } from '../../net/index.ts';
import { FileCard } from '../messages/file-card.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useWays } from '../shell-context.ts';
import { PinnedMessage } from './pinned-message.tsx';

const nothing: Shelf = { pins: [], canvases: [], files: [] };

/** What a conversation keeps: pinned messages, canvases, files. */
export function ShelfDialog({ conversation, close }: { conversation: ConversationSeen; close(): void }) {
  const store = usePageStore();
  const { go } = useWays();
  // Pins and files come with messages: asked again whenever those change.
  const version = usePage((state) => state.rooms.get(conversation.id)?.version);
  const [shelf, setShelf] = useState<Shelf | null>(null);
  useEffect(() => {
    if (version === undefined) return;
    let isOver = false;
    store.shelf(conversation.id).then(
      (seen) => !isOver && setShelf(seen),
      (error: Error) => {
        if (isOver) return;
        setShelf(nothing);
        store.tell(error.message);
      },
    );
    return () => {
      isOver = true;
    };
  }, [store, conversation.id, version]);
  const { pins, canvases, files } = shelf ?? nothing;
  const isEmpty = shelf !== null && pins.length + canvases.length + files.length === 0;
  return (
    <Dialog title="Pins and files" close={close}>
      {isEmpty && <p className="shell-dialog-empty">Nothing is pinned or kept here yet.</p>}
      {pins.length > 0 && (
        <section className="shell-shelf">
          <h3>Pinned</h3>
          {pins.map((message) => (
            <PinnedMessage
              key={message.ts}
              channel={conversation.id}
              message={message}
              openThread={() => {
                close();
                go({ kind: 'conversation', id: conversation.id, thread: message.threadTs ?? message.ts });
              }}
            />
          ))}
        </section>
      )}
      {canvases.length > 0 && (
        <section className="shell-shelf">
          <h3>Canvases</h3>
          {canvases.map((canvas) => (
            <details key={canvas.id}>
              <summary>{canvas.title === '' ? 'Untitled' : canvas.title}</summary>
              <Markdown text={canvas.markdown} />
            </details>
          ))}
        </section>
      )}
      {files.length > 0 && (
        <section className="shell-shelf">
          <h3>Files</h3>
          {files.map((file) => (
            <FileCard key={file.id} file={file} />
          ))}
        </section>
      )}
    </Dialog>
  );
}
