import { useEffect, useState } from 'react';

type Theme = 'light' | 'dark';
const KEPT_AS = 'theme';

/** Light or dark: as the system has it until one is chosen. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(themeAtFirst);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const other = theme === 'dark' ? 'light' : 'dark';
  function change() {
    window.localStorage.setItem(KEPT_AS, other);
    setTheme(other);
  }
  return (
    <button
      type="button"
      className="shell-icon-button shell-theme"
      aria-label={`Use ${other} colours`}
      title={`Use ${other} colours`}
      onClick={change}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  );
}

function themeAtFirst(): Theme {
  const kept = window.localStorage.getItem(KEPT_AS);
  if (kept === 'light' || kept === 'dark') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
