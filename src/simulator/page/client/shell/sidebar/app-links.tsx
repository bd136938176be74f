import { DrumMark } from '../parts/drum-mark.tsx';
import { useShell, useWays } from '../shell-context.ts';

/** The app's two tabs. */
export function AppLinks() {
  const { sight, place } = useShell();
  const { go } = useWays();
  const direct = sight.conversations.find(
    ({ kind, with: other }) => kind === 'im' && other === sight.app.botUserId,
  );
  const isHome = place.kind === 'home';
  const isMessages = place.kind === 'conversation' && place.id === direct?.id;
  const unread = isMessages ? 0 : (direct?.unread ?? 0);
  return (
    <section className="shell-links">
      <h2>Apps</h2>
      <div className="shell-app-links">
        <span className="shell-app-name">
          <DrumMark size={20} />
          {sight.app.name}
        </span>
        {sight.app.homeTab && (
          <button
            type="button"
            className="shell-link"
            aria-current={isHome ? 'page' : undefined}
            onClick={() => go({ kind: 'home' })}
          >
            <span className="shell-link-name">Home</span>
          </button>
        )}
        {sight.app.messagesTab && direct && (
          <button
            type="button"
            className="shell-link"
            aria-current={isMessages ? 'page' : undefined}
            data-unread={unread > 0}
            onClick={() => go({ kind: 'conversation', id: direct.id, thread: null })}
          >
            <span className="shell-link-name">Messages</span>
            {unread > 0 && (
              <span className="shell-badge">
                {unread > 99 ? '99+' : unread}
                <span className="visually-hidden"> for you</span>
              </span>
            )}
          </button>
        )}
      </div>
    </section>
  );
}
