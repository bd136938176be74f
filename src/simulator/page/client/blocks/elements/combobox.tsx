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
  /** One left it without choosing, with this written. */
  onLeave?(typed: string): void;
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
  const single = isMulti ? undefined : chosen[0];
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

  function leave(): void {
    if (!isOpen) return;
    props.onLeave?.(typed);
    close();
  }

  function pick(item: Item): void {
    if (isMulti && isChosen(item)) onRemove(item);
    else onPick(item);
    if (isMulti) onType('');
    else close();
  }

  function answers(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
        return step(1);
      case 'ArrowUp':
        return step(-1);
      case 'Enter':
        return isOpen && pickActive();
      case 'Escape':
        return isOpen && closeOnly();
      case 'Backspace':
        return isMulti && typed === '' && removeLast();
      default:
        return false;
    }
  }

  /** A key that is answered here does nothing else. */
  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!answers(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function step(by: 1 | -1): boolean {
    if (isOpen) setActive(stepped(active, by, items.length));
    else open();
    return true;
  }

  function pickActive(): boolean {
    const item = items[active] ?? (typed === '' ? undefined : items[0]);
    if (item) pick(item);
    return true;
  }

  function closeOnly(): boolean {
    close();
    return true;
  }

  function removeLast(): boolean {
    const last = chosen.at(-1);
    if (last) onRemove(last);
    return last !== undefined;
  }

  function clear(): void {
    if (single) onRemove(single);
    inputRef.current?.focus();
  }

  /** Whoever types into a closed field writes something new. */
  useEffect(() => {
    const input = inputRef.current;
    if (!isOpen && input && input === document.activeElement) input.select();
  }, [isOpen, inputRef]);

  useEffect(() => {
    if (isOpen && active >= 0)
      document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, active, listId]);

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
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKey}
        onBlur={leave}
        onChange={(event) => {
          open();
          onType(event.currentTarget.value);
          setActive(event.currentTarget.value === '' ? -1 : 0);
        }}
      />
      {single && naming.isRequired === false && (
        <button type="button" className="bk-combo-clear" aria-label={`Clear ${single.label}`} onClick={clear}>
          <span aria-hidden="true">×</span>
        </button>
      )}
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
