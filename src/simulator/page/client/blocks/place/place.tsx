import { createContext, type ReactNode, useContext, useId, useState } from 'react';
import type { Values } from '../../../protocol.ts';
import type { ElementEvents } from '../contract.ts';
import { createTurns, type Turns } from './turns.ts';

/** A message or a view: where elements stand, what they hold, and whom they tell. */
export interface Place {
  surface: 'message' | 'modal' | 'home';
  values: Values;
  /** Under inputs, by block_id. */
  errors: { [blockId: string]: string };
  on: ElementEvents;
  turns: Turns;
  /** Called once somebody typed or chose something here. */
  touched(): void;
  /** Makes ids of elements unique on the page. */
  prefix: string;
}

export type PlaceGiven = Pick<Place, 'surface' | 'values' | 'on'> &
  Partial<Pick<Place, 'errors' | 'turns' | 'touched'>>;

const PlaceContext = createContext<Place | null>(null);

const noErrors = {};
const untold = () => undefined;

export function PlaceProvider({ given, children }: { given: PlaceGiven; children: ReactNode }) {
  const prefix = useId();
  const [ownTurns] = useState(createTurns);
  const place = { errors: noErrors, turns: ownTurns, touched: untold, ...given, prefix };
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('Elements are drawn inside a place.');
  return place;
}
