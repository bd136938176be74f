import type { ElementEvents } from '../../../src/simulator/page/client/blocks/contract.ts';
import { ModalPanel } from '../../../src/simulator/page/client/modal/modal-panel.tsx';
import type { ViewSeen } from '../../../src/simulator/page/protocol.ts';

const nobody = async () => undefined;

/** A form as its window shows it. */
export function FormSeen({ view, on }: { view: ViewSeen; on: ElementEvents }) {
  return (
    <div className="gallery-form">
      <ModalPanel
        view={view}
        on={on}
        isInFront={true}
        isGone={false}
        hasOneBelow={false}
        touched={() => undefined}
        submit={nobody}
        close={nobody}
        closeAll={nobody}
      />
    </div>
  );
}
