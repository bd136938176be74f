import { useMemo, useRef, useState } from 'react';
import { usePage } from '../net/index.ts';
import { Bench } from './bench.tsx';
import { DrawnWith } from './drawn-with.tsx';
import { Loading } from './loading.tsx';
import { Middle } from './middle.tsx';
import { OpenModals } from './open-modals.tsx';
import { PersonDialog } from './people/person-dialog.tsx';
import { placeAsAnother, placeSeen } from './place.ts';
import { AppContext, type Shell, ShellContext, type Ways, WaysContext } from './shell-context.ts';
import { Sidebar } from './sidebar/sidebar.tsx';
import { SkipLink } from './skip-link.tsx';
import { Told } from './told.tsx';
import { TopBar } from './top-bar.tsx';
import { useAddress } from './use-address.ts';
import { useKept } from './use-kept.ts';
import { useTitle } from './use-title.ts';

/** Everything on the page: who one is, where one is, the workspace, and the workbench beside it. */
export function PageFrame() {
  const sight = usePage((state) => state.sight);
  const refusal = usePage((state) => state.refusal);
  const [address, setAddress] = useAddress();
  const [person, openPerson] = useState<string | null>(null);
  const [isSidebarOpen, openSidebar] = useState(false);
  const place = useKept(sight ? placeSeen(sight, address.place) : null);

  const shell = useMemo(() => (sight && place ? { sight, place } : null), [sight, place]);
  const latest = useRef<Shell | null>(shell);
  latest.current = shell;
  const ways = useMemo<Ways>(
    () => ({
      go(to) {
        openSidebar(false);
        setAddress((now) => ({ as: latest.current?.sight.me.handle ?? now.as, place: to }));
      },
      be(handle) {
        const from = latest.current;
        setAddress(() => ({ as: handle, place: from && placeAsAnother(from.sight, from.place) }));
      },
      openPerson,
    }),
    [setAddress],
  );

  useTitle(sight);

  if (!shell) return <Loading refusal={refusal} />;
  return (
    <WaysContext value={ways}>
      <ShellContext value={shell}>
        <AppContext value={shell.sight.app.botUserId}>
          <DrawnWith>
            <SkipLink />
            <div className="shell-page">
              <TopBar isSidebarOpen={isSidebarOpen} openSidebar={openSidebar} />
              <Sidebar isOpen={isSidebarOpen} close={() => openSidebar(false)} />
              <Middle />
              <Bench />
            </div>
            <OpenModals />
            {person !== null && <PersonDialog id={person} close={() => openPerson(null)} />}
            <Told />
          </DrawnWith>
        </AppContext>
      </ShellContext>
    </WaysContext>
  );
}
