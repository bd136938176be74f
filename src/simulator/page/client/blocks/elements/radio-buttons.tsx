import { choicesOf, isOption } from '../place/held.ts';
import { useHeld } from '../place/use-held.ts';
import { useConfirm } from './confirm.tsx';
import { ariaFor, type ElementProps } from './element.ts';
import { OptionLabel } from './option-label.tsx';

export function RadioButtons({ element, actionId, blockId, naming }: ElementProps) {
  const held = useHeld(blockId, actionId);
  const [ask, dialog] = useConfirm(element);
  const options = choicesOf(element).flatMap((choices) => choices.options);
  const chosen = isOption(held.value) ? held.value.value : null;
  return (
    <div className="bk-choices" role="radiogroup" {...ariaFor(naming)}>
      {options.map((option, index) => (
        <OptionLabel
          key={option.value}
          option={option}
          id={index === 0 ? naming.id : `${naming.id}-${index}`}
          control={{
            type: 'radio',
            name: naming.id,
            checked: option.value === chosen,
            onChange: async () => {
              if (await ask()) held.choose(option, option.value);
            },
          }}
        />
      ))}
      {dialog}
    </div>
  );
}
