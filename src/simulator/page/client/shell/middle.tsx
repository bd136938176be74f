import { AppHome } from './app-home.tsx';
import { Channel } from './conversation/channel.tsx';
import { ThreadPane } from './conversation/thread-pane.tsx';
import { useShell } from './shell-context.ts';

/** What the person looks at: a conversation, beside it a thread, or the app's Home. */
export function Middle() {
  const { sight, place } = useShell();
  if (sight.me.isDeactivated)
    return (
      <main className="shell-middle shell-deactivated">
        <p role="status">The account of {sight.me.name} is deactivated. Choose above who you are.</p>
      </main>
    );
  if (place.kind === 'home')
    return (
      <div className="shell-middle">
        <AppHome />
      </div>
    );
  const conversation = sight.conversations.find(({ id }) => id === place.id);
  if (!conversation) return <div className="shell-middle" />;
  return (
    <div className="shell-middle" data-thread={place.thread !== null}>
      <Channel key={conversation.id} conversation={conversation} />
      {place.thread !== null && (
        <ThreadPane key={place.thread} conversation={conversation} thread={place.thread} />
      )}
    </div>
  );
}
