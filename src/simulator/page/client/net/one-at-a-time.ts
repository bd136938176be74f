/** Runs the work of one key once at a time; asked for meanwhile, once more afterwards with what was asked last. */
export function oneAtATime(): (key: string, work: () => Promise<void>) => Promise<void> {
  const running = new Map<string, { next?: () => Promise<void>; done: Promise<void> }>();
  return (key, work) => {
    const now = running.get(key);
    if (now) {
      now.next = work;
      return now.done;
    }
    const turn: { next?: () => Promise<void>; done: Promise<void> } = { done: Promise.resolve() };
    running.set(key, turn);
    turn.done = (async () => {
      try {
        for (let wanted: typeof turn.next = work; wanted; ) {
          turn.next = undefined;
          await wanted();
          wanted = turn.next;
        }
      } finally {
        running.delete(key);
      }
    })();
    return turn.done;
  };
}
