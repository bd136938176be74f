import { isObjectList } from '../../../../json.ts';
import { ElementDrawn } from '../elements/index.tsx';
import { keyed } from '../keyed.ts';
import type { BlockProps } from './kind.ts';

export function Actions({ block, blockId }: BlockProps) {
  const elements = isObjectList(block.elements) ? block.elements : [];
  return (
    <div className="bk-actions">
      {keyed(elements, ({ action_id: id }) => id).map(({ key, item }) => (
        <ElementDrawn key={key} element={item} blockId={blockId} />
      ))}
    </div>
  );
}
