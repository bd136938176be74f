import { isObjectList, textOf } from '../../../../json.ts';
import { ElementDrawn } from '../elements/index.tsx';
import type { BlockProps } from './kind.ts';

export function Actions({ block, blockId }: BlockProps) {
  const elements = isObjectList(block.elements) ? block.elements : [];
  return (
    <div className="bk-actions">
      {elements.map((element, index) => (
        <ElementDrawn key={textOf(element.action_id) || index} element={element} blockId={blockId} />
      ))}
    </div>
  );
}
