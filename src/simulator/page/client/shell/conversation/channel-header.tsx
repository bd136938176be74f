import { useState } from 'react';
import type { ConversationSeen } from '../../../protocol.ts';
import { AppTabs } from '../app-tabs.tsx';
import { ConversationSign } from '../parts/conversation-sign.tsx';
import { MembersDialog } from './members-dialog.tsx';
import { ShelfDialog } from './shelf-dialog.tsx';

/** The conversation's name and topic, and the ways to its people, pins and files. */
export function ChannelHeader({ conversation }: { conversation: ConversationSeen }) {
  const [open, setOpen] = useState<'members' | 'shelf' | null>(null);
  const count = conversation.members.length;
  return (
    <header className="shell-header">
      {conversation.kind === 'im' ? (
        <AppTabs />
      ) : (
        <>
          <h2 className="shell-header-name">
            <ConversationSign conversation={conversation} />
            <bdi>{conversation.name}</bdi>
          </h2>
          <p className="shell-header-topic" title={conversation.topic}>
            {conversation.topic}
          </p>
        </>
      )}
      <div className="shell-header-ways">
        {conversation.kind !== 'im' && (
          <button type="button" className="shell-button" onClick={() => setOpen('members')}>
            {count} {count === 1 ? 'member' : 'members'}
          </button>
        )}
        <button type="button" className="shell-button" onClick={() => setOpen('shelf')}>
          Pins<span className="shell-wide"> and files</span>
        </button>
      </div>
      {open === 'members' && <MembersDialog conversation={conversation} close={() => setOpen(null)} />}
      {open === 'shelf' && <ShelfDialog conversation={conversation} close={() => setOpen(null)} />}
    </header>
  );
}
