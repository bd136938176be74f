import { useEffect, useRef, useState } from 'react';
import type { Option, OptionGroup } from '../contract.ts';
import type { Choices } from '../place/held.ts';
import { usePlace } from '../place/place.tsx';
import type { ElementProps } from './element.ts';
import { itemsOfChoices } from './items.ts';
import type { ItemGroup } from './matching.ts';
import { type Offered, OneOf, SomeOf } from './selects.tsx';

const PAUSE_MS = 250;
/** Slack's own when an element does not say how much must be typed. */
const LEAST_TYPED = 3;

export function ExternalSelect(props: ElementProps) {
  return <OneOf {...props} {...useLookedUp(props)} isLookedUp />;
}

export function MultiExternalSelect(props: ElementProps) {
  return <SomeOf {...props} {...useLookedUp(props)} isLookedUp />;
}

/** Options that the app looks up for what is typed. */
function useLookedUp({ element, actionId, blockId }: ElementProps): Offered {
  const { on } = usePlace();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<ItemGroup[] | null>(null);
  const asked = useRef(0);
  const timer = useRef<number | undefined>(undefined);
  const least = typeof element.min_query_length === 'number' ? element.min_query_length : LEAST_TYPED;

  async function look(query: string): Promise<void> {
    asked.current += 1;
    const turn = asked.current;
    const options = await on.suggest(actionId, blockId, query);
    if (turn === asked.current) setFound(itemsOfChoices(groupsIn(options)));
  }

  function ask(query: string): void {
    window.clearTimeout(timer.current);
    asked.current += 1;
    setFound(null);
    if (query.length >= least) timer.current = window.setTimeout(() => void look(query), PAUSE_MS);
  }

  useEffect(() => () => window.clearTimeout(timer.current), []);

  return {
    groups: found ?? [],
    status: statusFor(typed, least, found),
    typed,
    onType(next) {
      setTyped(next);
      ask(next);
    },
    onOpen: () => ask(typed),
  };
}

function statusFor(typed: string, least: number, found: ItemGroup[] | null): string | null {
  const missing = least - typed.length;
  if (missing > 0) return `Type ${missing} more ${missing === 1 ? 'character' : 'characters'} to search.`;
  if (found === null) return 'Looking…';
  return found.some((group) => group.items.length > 0) ? null : 'Nothing found.';
}

function groupsIn(options: (Option | OptionGroup)[]): Choices[] {
  const loose = options.filter((each): each is Option => !('options' in each));
  const groups = options.filter((each): each is OptionGroup => 'options' in each);
  return [
    ...(loose.length > 0 ? [{ label: null, options: loose }] : []),
    ...groups.map(({ label, options: inside }) => ({ label: label.text, options: inside })),
  ];
}
