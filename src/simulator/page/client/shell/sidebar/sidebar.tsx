import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ConversationSeen } from '../../../protocol.ts';
import { useShell } from '../shell-context.ts';
import { AppLinks } from './app-links.tsx';
import { ConversationLink } from './conversation-link.tsx';
import { CreateChannel } from './create-channel.tsx';
import { ShortcutsMenu } from './shortcuts-menu.tsx';
import { walkLinks } from './walk-links.ts';

/** Channels, messages and the app, with what is unread. On a narrow page it is a drawer. */
export function Sidebar({ isOpen, close }: { isOpen: boolean; close(): void }) {
  const { sight } = useShell();
  const [isCreating, setCreating] = useState(false);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const opener = document.activeElement;
    nav.current?.querySelector('button')?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [isOpen]);
  const channels = sight.conversations.filter(({ kind }) => kind !== 'im');
  const mine = channels.filter(({ isMember, isArchived }) => isMember && !isArchived);
  const others = channels.filter(({ isMember, isArchived }) => !isMember && !isArchived);
  const archived = channels.filter(({ isArchived }) => isArchived);
  const direct = sight.conversations.filter(
    (conversation) => conversation.kind === 'im' && conversation.with !== sight.app.botUserId,
  );
  return (
    <>
      {isOpen && (
        <button type="button" className="shell-sidebar-veil" aria-label="Close the sidebar" onClick={close} />
      )}
      <nav
        ref={nav}
        id="shell-sidebar"
        className="shell-sidebar"
        data-open={isOpen}
        aria-label="Channels and messages"
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          else walkLinks(event);
        }}
      >
        <AppLinks />
        <Links title="Channels" conversations={mine}>
          <button type="button" className="shell-sidebar-add" onClick={() => setCreating(true)}>
            + Create a channel
          </button>
        </Links>
        <Links title="Direct messages" conversations={direct} />
        <Links title="Channels to join" conversations={others} />
        <Links title="Archived" conversations={archived} />
        <ShortcutsMenu />
      </nav>
      {isCreating && <CreateChannel close={() => setCreating(false)} />}
    </>
  );
}

interface LinksProps {
  title: string;
  conversations: ConversationSeen[];
  children?: ReactNode;
}

function Links({ title, conversations, children }: LinksProps) {
  if (conversations.length === 0 && !children) return null;
  return (
    <section className="shell-links">
      <h2>{title}</h2>
      <ul>
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <ConversationLink conversation={conversation} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
