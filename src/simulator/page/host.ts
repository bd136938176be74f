import type { Simulator } from '../index.ts';
import type { Desk, DeskDeed } from './protocol.ts';

/** What stands behind the local workspace and moves it: the page shows it and passes on what the visitor does. */
export interface PageHost {
  /** The workspace as it is now; another one after a reset. */
  slack(): Simulator;
  /** Another word after each start and reset: whoever looks must ask for everything anew. */
  boot(): string;
  desk(): Promise<Desk>;
  /** Resolves when it is begun; `desk` tells how it goes. A refusal is an Error with words for the visitor. */
  do(deed: DeskDeed): Promise<void>;
  /** Called whenever `desk` or `boot` would say something else. Gives what ends it. */
  subscribe(changed: () => void): () => void;
}
