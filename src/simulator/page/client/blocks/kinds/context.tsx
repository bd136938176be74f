import { isObjectList } from '../../../../json.ts';
import { Picture } from '../elements/picture.tsx';
import { keyed } from '../keyed.ts';
import { Text } from '../text/text.tsx';
import type { BlockProps } from './kind.ts';

/** Small print: texts and little pictures, side by side. */
export function Context({ block }: BlockProps) {
  const elements = isObjectList(block.elements) ? block.elements : [];
  return (
    <div className="bk-context">
      {keyed(elements, ({ type }) => type).map(({ key, item }) => (
        <div key={key} className="bk-context-part">
          {item.type === 'image' ? <Picture image={item} size="icon" /> : <Text value={item} />}
        </div>
      ))}
    </div>
  );
}
