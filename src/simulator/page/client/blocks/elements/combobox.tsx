import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Chips } from './chips.tsx';
import { ariaFor, type Naming } from './element.ts';
import { Listbox } from './listbox.tsx';
import { type Item, type ItemGroup, MOST_SHOWN } from './matching.ts';
import { Popup } from './popup.tsx';

export interface ComboboxProps {
  naming: Naming;
  placeholder: string;
  /** What is offered for `typed`. */
  groups: ItemGroup[];
  /** In place of options: that they are looked up, or that there are none. */
  status: string | null;
  chosen: Item[];
  isMulti: boolean;
  typed: string;
  onType(typed: string): void;
  onOpen?(): void;
  onPick(item: Item): void;
  onRemove(item: Item): void;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** A field in which one types to find, and a list to choose from (ARIA's editable combobox). */
export function Combobox(props: ComboboxProps) {
  const { naming, groups, chosen, isMulti, typed, onType, onPick, onRemove, inputRef } = props;
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const frame = useRef<HTMLDivElement>(null);
  const items = groups.flatMap((group) => group.items).slice(0, MOST_SHOWN);
  const listId = `${naming.id}-list`;
  const isChosen = (item: Item) => chosen.some((each) => each.key === item.key);

  function open(): void {
    if (isOpen) return;
    setOpen(true);
    setActive(items.findIndex(isChosen));
    props.onOpen?.();
  }

  function close(): void {
    setOpen(false);
    onType('');
  }

  function pick(item: Item): void {
    if (isMulti && isChosen(item)) onRemove(item);
    else onPick(item);
    if (isMulti) onType('');
    else close();
  }

  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) open();
      else setActive(stepped(active, key === 'ArrowDown' ? 1 : -1, items.length));
    } else if (key === 'Enter' && isOpen && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const item = items[active] ?? (typed === '' ? undefined : items[0]);
      if (item) pick(item);
    } else if (key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (key === 'Backspace' && isMulti && typed === '') {
      const last = chosen.at(-1);
      if (last) onRemove(last);
    }
  }

  useEffect(() => {
    if (isOpen && active >= 0)
      document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, active, listId]);

  const single = isMulti ? undefined : chosen[0];
  return (
    <div className="bk-combo" ref={frame}>
      {isMulti && <Chips items={chosen} onRemove={onRemove} back={() => inputRef.current?.focus()} />}
      <input
        ref={inputRef}
        id={naming.id}
        {...ariaFor(naming)}
        className="bk-combo-input"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && items[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={isOpen ? typed : (single?.label ?? '')}
        placeholder={single ? single.label : isMulti && chosen.length > 0 ? '' : props.placeholder}
        onClick={open}
        onKeyDown={onKey}
        onBlur={() => isOpen && close()}
        onChange={(event) => {
          open();
          onType(event.currentTarget.value);
          setActive(event.currentTarget.value === '' ? -1 : 0);
        }}
      />
      {isOpen && (
        <Popup anchor={frame} className="bk-list-popup" dismiss={close}>
          <Listbox
            id={listId}
            naming={naming}
            groups={groups}
            status={props.status}
            active={items[active] ?? null}
            isChosen={isChosen}
            isMulti={isMulti}
            onPick={pick}
          />
        </Popup>
      )}
    </div>
  );
}

/** One option on, round and round. */
function stepped(active: number, step: number, count: number): number {
  if (count === 0) return -1;
  if (active < 0) return step > 0 ? 0 : count - 1;
  return (active + step + count) % count;
}
