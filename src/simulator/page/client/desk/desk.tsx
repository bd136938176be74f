import './desk.css';
import { DeskBar } from './bar.tsx';
import type { BenchProps, DeskProps } from './contract.ts';
import { Drawer } from './drawer.tsx';
import { useDeeds } from './use-deeds.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { Workbench } from './workbench.tsx';

/** The workbench beside the workspace: the clock, what happens next, the tour and the faults. */
export function Desk({ desk, viewer, act }: DeskProps) {
  const isNarrow = useIsNarrow();
  const { isPending, refusal, begin } = useDeeds(act);

  if (!desk || !viewer) return <aside className="desk" aria-label="Workbench" aria-busy="true" />;

  const bench: BenchProps = { desk, viewer, isBusy: isPending || desk.busy !== null, act: begin };
  const error = refusal ?? desk.error;
  if (!isNarrow)
    return (
      <aside className="desk" aria-label="Workbench">
        <Workbench {...bench} error={error} />
      </aside>
    );
  return (
    <DeskBar {...bench} error={error}>
      {(close) => (
        <Drawer close={close}>
          <Workbench {...bench} error={error} />
        </Drawer>
      )}
    </DeskBar>
  );
}
