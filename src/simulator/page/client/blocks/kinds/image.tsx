import { isObject } from '../../../../json.ts';
import { Picture } from '../elements/picture.tsx';
import { Text } from '../text/text.tsx';
import type { BlockProps } from './kind.ts';

export function ImageBlock({ block }: BlockProps) {
  return (
    <figure className="bk-figure">
      {isObject(block.title) && (
        <figcaption className="bk-figure-title">
          <Text value={block.title} />
        </figcaption>
      )}
      <Picture image={block} size="whole" />
    </figure>
  );
}
