import { useState } from 'react';
import { sentFor } from '../place/held.ts';
import { useHeld } from '../place/use-held.ts';
import { useSurroundings } from '../surroundings.tsx';
import { wordsOf } from '../text/text.tsx';
import { Combobox } from './combobox.tsx';
import { useConfirm } from './confirm.tsx';
import type { ElementProps } from './element.ts';
import { useFocusOnLoad } from './focus-on-load.ts';
import { itemFor, itemsOf } from './items.ts';
import { type ItemGroup, matching } from './matching.ts';

export function Select(props: ElementProps) {
  const offered = useOffered(props);
  return <OneOf {...props} {...offered} isLookedUp={false} />;
}

export function MultiSelect(props: ElementProps) {
  const offered = useOffered(props);
  return <SomeOf {...props} {...offered} isLookedUp={false} />;
}

/** What a select offers for what is typed, and how one asks for it. */
export interface Offered {
  groups: ItemGroup[];
  status: string | null;
  typed: string;
  onType(typed: string): void;
  onOpen?(): void;
}

function useOffered({ element }: ElementProps): Offered {
  const [typed, setTyped] = useState('');
  const groups = matching(itemsOf(element, useSurroundings()), typed);
  return { groups, status: groups.length === 0 ? 'Nothing found.' : null, typed, onType: setTyped };
}

type SelectProps = ElementProps & Offered & { isLookedUp: boolean };

export function OneOf({ element, actionId, blockId, naming, isLookedUp, ...offered }: SelectProps) {
  const held = useHeld(blockId, actionId);
  const [ask, dialog] = useConfirm(element);
  const inputRef = useFocusOnLoad<HTMLInputElement>(element);
  const item = itemFor(held.value, useSurroundings());

  async function choose(value: unknown): Promise<void> {
    if (await ask()) held.choose(value, sentFor(value, isLookedUp));
  }

  return (
    <>
      <Combobox
        {...offered}
        naming={naming}
        placeholder={wordsOf(element.placeholder) || 'Choose one'}
        chosen={item ? [item] : []}
        isMulti={false}
        inputRef={inputRef}
        onPick={(picked) => void choose(picked.value)}
        onRemove={() => void choose(null)}
      />
      {dialog}
    </>
  );
}

export function SomeOf({ element, actionId, blockId, naming, isLookedUp, ...offered }: SelectProps) {
  const held = useHeld(blockId, actionId);
  const [ask, dialog] = useConfirm(element);
  const inputRef = useFocusOnLoad<HTMLInputElement>(element);
  const surroundings = useSurroundings();
  const values: unknown[] = Array.isArray(held.value) ? held.value : [];
  const chosen = values.flatMap((value) => itemFor(value, surroundings) ?? []);
  const most = typeof element.max_selected_items === 'number' ? element.max_selected_items : null;
  const isFull = most !== null && values.length >= most;

  async function choose(next: unknown[]): Promise<void> {
    if (await ask()) held.choose(next, sentFor(next, isLookedUp));
  }

  return (
    <>
      <Combobox
        {...offered}
        {...(isFull && {
          groups: [{ label: null, items: chosen }],
          status: `At most ${most} can be chosen.`,
        })}
        naming={naming}
        placeholder={wordsOf(element.placeholder) || 'Choose'}
        chosen={chosen}
        isMulti
        inputRef={inputRef}
        onPick={(picked) => void choose([...values, picked.value])}
        onRemove={(removed) =>
          void choose(chosen.filter(({ key }) => key !== removed.key).map(({ value }) => value))
        }
      />
      {dialog}
    </>
  );
}
