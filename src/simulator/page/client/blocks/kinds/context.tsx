import { isObjectList } from '../../../../json.ts';
import { Picture } from '../elements/picture.tsx';
import { Text } from '../text/text.tsx';
import type { BlockProps } from './kind.ts';

/** Small print: texts and little pictures, side by side. */
export function Context({ block }: BlockProps) {
  const elements = isObjectList(block.elements) ? block.elements : [];
  return (
    <div className="bk-context">
      {elements.map((element, index) => (
        <div key={`${index}:${element.type}`} className="bk-context-part">
          {element.type === 'image' ? <Picture image={element} size="icon" /> : <Text value={element} />}
        </div>
      ))}
    </div>
  );
}
