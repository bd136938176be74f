import { type RefObject, useState } from 'react';
import { Combobox } from './combobox.tsx';
import type { Naming } from './element.ts';
import type { Item } from './matching.ts';
import { readTime, timesFor } from './times.ts';

interface TimePickerProps {
  naming: Naming;
  placeholder: string;
  /** '09:30' */
  value: string | null;
  inputRef: RefObject<HTMLInputElement | null>;
  onPick(time: string | null): void;
}

/** A time one writes as one likes, or chooses from a list of quarter hours. */
export function TimePicker({ naming, placeholder, value, inputRef, onPick }: TimePickerProps) {
  const [typed, setTyped] = useState('');
  const items = timesFor(typed).map(timeItem);
  return (
    <div className="bk-time">
      <Combobox
        naming={naming}
        placeholder={placeholder}
        groups={[{ label: null, items }]}
        status={items.length === 0 ? 'Write a time like 9:30.' : null}
        chosen={value ? [timeItem(value)] : []}
        isMulti={false}
        typed={typed}
        onType={setTyped}
        onPick={(item) => onPick(item.key)}
        onRemove={() => onPick(null)}
        onLeave={(written) => {
          const time = readTime(written);
          if (time !== null) onPick(time);
        }}
        inputRef={inputRef}
      />
    </div>
  );
}

function timeItem(time: string): Item {
  return { key: time, label: time, detail: null, value: time };
}
