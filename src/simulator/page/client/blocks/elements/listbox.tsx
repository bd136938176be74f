import { Emojis } from '../emoji/emojis.tsx';
import { ariaFor, type Naming } from './element.ts';
import { type Item, type ItemGroup, MOST_SHOWN } from './matching.ts';

interface ListboxProps {
  id: string;
  naming: Naming;
  groups: ItemGroup[];
  status: string | null;
  active: Item | null;
  isChosen(item: Item): boolean;
  isMulti: boolean;
  onPick(item: Item): void;
}

/** The options of a combobox; the cursor stays in its input. */
export function Listbox({ id, naming, groups, status, active, isChosen, isMulti, onPick }: ListboxProps) {
  const { labelledBy, label } = naming;
  let index = -1;
  const drawOption = (item: Item) => {
    index += 1;
    if (index >= MOST_SHOWN) return null;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox answers the keys
      // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
      <div
        key={item.key}
        id={`${id}-${index}`}
        role="option"
        aria-selected={isChosen(item)}
        className={`bk-option${item === active ? ' bk-option-active' : ''}`}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onPick(item)}
      >
        <span className="bk-option-label" dir="auto">
          <Emojis text={item.label} />
        </span>
        {item.detail && <span className="bk-option-detail">{item.detail}</span>}
      </div>
    );
  };
  const count = groups.reduce((sum, group) => sum + group.items.length, 0);
  return (
    <>
      <div
        id={id}
        role="listbox"
        className="bk-listbox"
        aria-multiselectable={isMulti || undefined}
        {...ariaFor({ id, labelledBy, label })}
      >
        {groups.map((group, place) =>
          group.label === null ? (
            group.items.map(drawOption)
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
            <div key={group.label} role="group" aria-labelledby={`${id}-group-${place}`}>
              <div className="bk-option-group" id={`${id}-group-${place}`} role="presentation">
                {group.label}
              </div>
              {group.items.map(drawOption)}
            </div>
          ),
        )}
      </div>
      <div className="bk-list-status" role="status">
        {status ?? (count > MOST_SHOWN ? `${count - MOST_SHOWN} more: type to find them.` : '')}
      </div>
    </>
  );
}
