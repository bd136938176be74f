import { usePageStore } from '../../net/index.ts';
import { Menu } from '../parts/menu.tsx';
import { useShell } from '../shell-context.ts';

/** The app's global shortcuts. */
export function ShortcutsMenu() {
  const { sight } = useShell();
  const store = usePageStore();
  const shortcuts = sight.shortcuts.filter(({ kind }) => kind === 'global');
  if (shortcuts.length === 0) return null;
  return (
    <Menu
      label="Shortcuts"
      face="⚡ Shortcuts"
      className="shell-sidebar-add"
      items={shortcuts.map(({ name, callbackId }) => ({
        key: callbackId,
        name,
        choose: () => void store.do({ what: 'global-shortcut', callbackId }),
      }))}
    />
  );
}
