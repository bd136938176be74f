import { type InputHTMLAttributes, useId } from 'react';
import { isObject } from '../../../../json.ts';
import type { Option } from '../contract.ts';
import { Text } from '../text/text.tsx';

interface OptionLabelProps {
  option: Option;
  id: string;
  control: InputHTMLAttributes<HTMLInputElement>;
}

/** A box to tick or a button to choose, with its words and what is said below them. */
export function OptionLabel({ option, id, control }: OptionLabelProps) {
  const descriptionId = useId();
  const hasDescription = isObject(option.description);
  return (
    <div className="bk-choice">
      <input {...control} id={id} aria-describedby={hasDescription ? descriptionId : undefined} />
      <label htmlFor={id}>
        <Text value={option.text} />
      </label>
      {hasDescription && (
        <div className="bk-choice-description" id={descriptionId}>
          <Text value={option.description} />
        </div>
      )}
    </div>
  );
}
