import type { DeliveryRow } from './store/tables.ts';

type Version = Pick<DeliveryRow, 'id' | 'version'>;
type Body = string | Uint8Array;

/** Pictures that could not be uploaded: at the next attempt they are not drawn again. */
export interface Drawn {
  /** What was drawn of this version, which is not kept any longer; undefined of another. */
  take(row: Version): Body | undefined;
  keep(row: Version, body: Body): void;
}

/** Some megabytes. One that is kept no longer is drawn anew. */
const MOST_KEPT = 20;

export function createDrawn(): Drawn {
  const kept = new Map<string, { version: number; body: Body }>();
  return {
    take({ id, version }) {
      const found = kept.get(id);
      kept.delete(id);
      return found?.version === version ? found.body : undefined;
    },
    keep({ id, version }, body) {
      kept.set(id, { version, body });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
  };
}
