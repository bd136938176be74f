import { isObject, textOf } from '../../../../json.ts';
import { ElementDrawn } from '../elements/index.tsx';
import { usePlace } from '../place/place.tsx';
import { Text } from '../text/text.tsx';
import type { BlockProps } from './kind.ts';

/** A labelled input, with what helps below it, and what is wrong with it. */
export function Input({ block, blockId }: BlockProps) {
  const { prefix, errors } = usePlace();
  const element = isObject(block.element) ? block.element : {};
  const base = `${prefix}${blockId}`;
  const error = errors[blockId];
  const isOptional = block.optional === true;
  const id = `${base}-${textOf(element.action_id)}`;
  const describedBy = [error && `${base}-error`, isObject(block.hint) && `${base}-hint`].filter(Boolean);
  return (
    <div className={`bk-input${error ? ' bk-input-wrong' : ''}`}>
      <label className="bk-label" id={`${base}-label`} htmlFor={id}>
        <Text value={block.label} />
        {isOptional && <span className="bk-optional"> (optional)</span>}
      </label>
      <ElementDrawn
        element={element}
        blockId={blockId}
        naming={{
          id,
          labelledBy: `${base}-label`,
          describedBy: describedBy.length > 0 ? describedBy.join(' ') : undefined,
          isInvalid: error !== undefined,
          isRequired: !isOptional,
        }}
      />
      {error && (
        <p className="bk-error" id={`${base}-error`}>
          {error}
        </p>
      )}
      {isObject(block.hint) && (
        <div className="bk-hint" id={`${base}-hint`}>
          <Text value={block.hint} />
        </div>
      )}
    </div>
  );
}
