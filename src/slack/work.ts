/** What is in hand: pieces of work that a stop waits for. */
export interface Work {
  add(work: Promise<void>): void;
  /** Resolves when nothing is in hand, what came meanwhile included. */
  idle(): Promise<void>;
}

export function createWork(): Work {
  const inHand = new Set<Promise<void>>();
  return {
    add(work) {
      const settled = work.then(
        () => undefined,
        () => undefined,
      );
      inHand.add(settled);
      void settled.then(() => inHand.delete(settled));
    },
    async idle() {
      while (inHand.size > 0) await Promise.all(inHand);
    },
  };
}
