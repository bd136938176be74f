import { isOption } from '../place/held.ts';
import { useHeld } from '../place/use-held.ts';
import { useConfirm } from './confirm.tsx';
import { ariaFor, type ElementProps } from './element.ts';
import { OptionList } from './option-list.tsx';

export function RadioButtons({ element, actionId, blockId, naming }: ElementProps) {
  const held = useHeld(blockId, actionId);
  const [ask, dialog] = useConfirm(element);
  const chosen = isOption(held.value) ? held.value.value : null;
  return (
    <div className="bk-choices" role="radiogroup" {...ariaFor(naming)}>
      <OptionList
        element={element}
        naming={naming}
        control={(option) => ({
          type: 'radio',
          name: naming.id,
          checked: option.value === chosen,
          onChange: async () => {
            if (await ask()) held.choose(option, option.value);
          },
        })}
      />
      {dialog}
    </div>
  );
}
