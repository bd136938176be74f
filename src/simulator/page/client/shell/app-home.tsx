import { useEffect, useMemo } from 'react';
import { ViewBlocks } from '../blocks/index.ts';
import { usePage, usePageStore } from '../net/index.ts';
import { AppTabs } from './app-tabs.tsx';
import { elementEvents } from './element-events.ts';
import { useShell } from './shell-context.ts';

/** The app's Home, which it is asked to bring up to date each time it is opened. */
export function AppHome() {
  const { sight } = useShell();
  const store = usePageStore();
  const home = usePage((state) => state.views.home);
  const boot = usePage((state) => state.boot);
  const viewId = home?.id;
  const events = useMemo(() => elementEvents(store, { viewId: viewId ?? '' }), [store, viewId]);

  useEffect(() => {
    if (boot !== null) void store.do({ what: 'open-home' });
  }, [store, boot]);

  return (
    <main className="shell-conversation">
      <header className="shell-header">
        <AppTabs />
      </header>
      <div className="shell-home" tabIndex={-1}>
        {home ? (
          <div className="shell-home-view">
            <ViewBlocks view={home} on={events} />
          </div>
        ) : (
          <p className="shell-empty" role="status">
            {sight.app.name} is preparing this Home.
          </p>
        )}
      </div>
    </main>
  );
}
