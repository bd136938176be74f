import { DrumMark } from './parts/drum-mark.tsx';
import { PeopleRow } from './people/people-row.tsx';
import { useShell } from './shell-context.ts';
import { ThemeSwitch } from './theme-switch.tsx';

interface TopBarProps {
  isSidebarOpen: boolean;
  openSidebar(isOpen: boolean): void;
}

/** What this is, and who one is. */
export function TopBar({ isSidebarOpen, openSidebar }: TopBarProps) {
  const { sight, place } = useShell();
  const here = place.kind === 'conversation' ? place.id : null;
  const waiting = sight.conversations.filter(
    ({ id, kind, unread, mentions }) => id !== here && (kind === 'im' ? unread : mentions) > 0,
  );
  return (
    <header className="shell-top">
      <button
        type="button"
        className="shell-top-menu"
        aria-expanded={isSidebarOpen}
        aria-controls="shell-sidebar"
        onClick={() => openSidebar(!isSidebarOpen)}
      >
        <span className="visually-hidden">
          {waiting.length > 0 ? 'Channels and messages: something is for you' : 'Channels and messages'}
        </span>
        {waiting.length > 0 && <span className="shell-top-dot" />}
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M3 5h14M3 10h14M3 15h14" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
      </button>
      <h1 className="shell-top-name">
        <DrumMark size={24} />
        <span>
          {sight.workspace.name}
          <small>a local stand-in for Slack</small>
        </span>
      </h1>
      <PeopleRow />
      <ThemeSwitch />
    </header>
  );
}
