import { isObject, isObjectList, textOf } from '../../../../json.ts';
import { ElementDrawn } from '../elements/index.tsx';
import { Picture } from '../elements/picture.tsx';
import { keyed } from '../keyed.ts';
import { usePlace } from '../place/place.tsx';
import { Text } from '../text/text.tsx';
import type { BlockProps } from './kind.ts';

const wide = /select$|picker$|^checkboxes$|^radio_buttons$/;

/** A text, fields in two columns, and one element beside them. */
export function Section({ block, blockId }: BlockProps) {
  const { prefix } = usePlace();
  const { accessory } = block;
  const textId = `${prefix}${blockId}-text`;
  const kind = isObject(accessory) ? textOf(accessory.type) : '';
  return (
    <div className={`bk-section${wide.test(kind) ? ' bk-section-wide' : ''}`}>
      <div className="bk-section-body">
        {isObject(block.text) && (
          <div id={textId}>
            <Text value={block.text} />
          </div>
        )}
        <Fields fields={block.fields} />
      </div>
      {isObject(accessory) && (
        <div className="bk-accessory">
          {kind === 'image' ? (
            <Picture image={accessory} size="thumbnail" />
          ) : (
            <ElementDrawn
              element={accessory}
              blockId={blockId}
              labelledBy={isObject(block.text) ? textId : undefined}
            />
          )}
        </div>
      )}
    </div>
  );
}

function Fields({ fields }: { fields: unknown }) {
  if (!isObjectList(fields) || fields.length === 0) return null;
  return (
    <div className="bk-fields">
      {keyed(fields, ({ type }) => type).map(({ key, item }) => (
        <Text key={key} value={item} />
      ))}
    </div>
  );
}
