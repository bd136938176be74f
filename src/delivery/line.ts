/** A line in which whoever comes waits until fewer than so many are at work. */
export interface Line {
  /** Runs `work` when its turn has come, and answers what it answers. */
  turn<T>(work: () => Promise<T>): Promise<T>;
}

export function createLine(most: number): Line {
  const waiting: (() => void)[] = [];
  let atWork = 0;

  async function begin(): Promise<void> {
    if (atWork >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else atWork++;
  }

  function end(): void {
    const next = waiting.shift();
    if (next) next();
    else atWork--;
  }

  return {
    async turn(work) {
      await begin();
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}
