import { isObjectList, textOf } from '../../../../json.ts';
import { NotDrawn } from '../not-drawn.tsx';
import { useHeld } from '../place/use-held.ts';
import type { ElementProps } from './element.ts';

/** Shows what stands in it; giving it a file is not part of this page. */
export function FileInput({ actionId, blockId }: ElementProps) {
  const { value } = useHeld(blockId, actionId);
  const files = isObjectList(value) ? value : [];
  return (
    <NotDrawn
      type="file_input"
      words={
        files.length > 0
          ? files.map((file) => textOf(file.name)).join(', ')
          : 'takes files in Slack, not here.'
      }
    />
  );
}
