import { type ReactNode, useState } from 'react';
import type { ConversationSeen } from '../../../protocol.ts';
import { messagesOf, roomKey, usePageStore } from '../../net/index.ts';
import { Composer } from '../composer/composer.tsx';
import { lastOwn } from '../messages/last-own.ts';
import { MessageList } from '../messages/message-list.tsx';
import { useShell } from '../shell-context.ts';
import { JoinBar } from './join-bar.tsx';

interface TalkProps {
  conversation: ConversationSeen;
  thread: string | null;
  beginning: ReactNode;
}

/** The messages of a conversation or thread, and where one writes. */
export function Talk({ conversation, thread, beginning }: TalkProps) {
  const { sight } = useShell();
  const store = usePageStore();
  const [editing, edit] = useState<string | null>(null);
  const canWrite = conversation.isMember && !conversation.isArchived;

  function editLast() {
    const room = store.state().rooms.get(roomKey(conversation.id, thread ?? undefined));
    edit(lastOwn(messagesOf(room), sight.me.id)?.ts ?? null);
  }

  return (
    <>
      <MessageList
        key={store.as}
        conversation={conversation}
        thread={thread}
        beginning={beginning}
        editing={editing}
        edit={edit}
      />
      {canWrite ? (
        <Composer conversation={conversation} thread={thread} editLast={editLast} />
      ) : (
        <JoinBar conversation={conversation} />
      )}
    </>
  );
}
