import type { ElementEvents } from '../../../src/simulator/page/client/blocks/contract.ts';
import { ViewBlocks } from '../../../src/simulator/page/client/blocks/index.ts';
import type { ViewSeen } from '../../../src/simulator/page/protocol.ts';

/** A form in its window. */
export function FormSeen({ view, on }: { view: ViewSeen; on: ElementEvents }) {
  return (
    <div className="gallery-form">
      <p className="gallery-title">
        <b>{view.title}</b>
      </p>
      <ViewBlocks view={view} on={on} />
      <p className="gallery-buttons">
        <span className="gallery-button">{view.close}</span>
        {view.submit && <span className="gallery-button gallery-submit">{view.submit}</span>}
      </p>
    </div>
  );
}
