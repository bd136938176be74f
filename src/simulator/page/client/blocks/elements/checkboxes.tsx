import { isOption } from '../place/held.ts';
import { useHeld } from '../place/use-held.ts';
import { useConfirm } from './confirm.tsx';
import { ariaFor, type ElementProps } from './element.ts';
import { OptionList, optionsOf } from './option-list.tsx';

export function Checkboxes({ element, actionId, blockId, naming }: ElementProps) {
  const held = useHeld(blockId, actionId);
  const [ask, dialog] = useConfirm(element);
  const chosen = Array.isArray(held.value) ? held.value.filter(isOption) : [];
  const isTicked = (value: string) => chosen.some((option) => option.value === value);

  async function tick(value: string): Promise<void> {
    if (!(await ask())) return;
    const next = optionsOf(element).filter((option) => isTicked(option.value) !== (option.value === value));
    held.choose(
      next,
      next.map((option) => option.value),
    );
  }

  return (
    <fieldset className="bk-choices" {...groupAria(naming)}>
      <OptionList
        element={element}
        naming={naming}
        control={({ value }) => ({
          type: 'checkbox',
          checked: isTicked(value),
          onChange: () => void tick(value),
        })}
      />
      {dialog}
    </fieldset>
  );
}

/** A group is not itself required or invalid for ARIA: its description says so. */
function groupAria(naming: ElementProps['naming']) {
  return ariaFor({ ...naming, isInvalid: undefined, isRequired: undefined });
}
