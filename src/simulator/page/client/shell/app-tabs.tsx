import { DrumMark } from './parts/drum-mark.tsx';
import { useShell, useWays } from './shell-context.ts';

/** The app's name above its tabs. */
export function AppTabs() {
  const { sight, place } = useShell();
  const { go } = useWays();
  const direct = sight.conversations.find(
    ({ kind, with: other }) => kind === 'im' && other === sight.app.botUserId,
  );
  return (
    <>
      <h2 className="shell-header-name">
        <DrumMark size={24} />
        {sight.app.name}
        <span className="shell-app-tag">APP</span>
      </h2>
      <nav className="shell-tabs" aria-label={sight.app.name}>
        {sight.app.homeTab && (
          <button
            type="button"
            aria-current={place.kind === 'home' ? 'page' : undefined}
            onClick={() => go({ kind: 'home' })}
          >
            Home
          </button>
        )}
        {sight.app.messagesTab && direct && (
          <button
            type="button"
            aria-current={place.kind === 'conversation' ? 'page' : undefined}
            onClick={() => go({ kind: 'conversation', id: direct.id, thread: null })}
          >
            Messages
          </button>
        )}
      </nav>
    </>
  );
}
