import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { projectFile } from '../src/project.ts';

/** What a process of the bench can be asked to do. */
type Verbs = { [verb: string]: (...given: never[]) => unknown };

/** A process of its own, so that what it costs is not counted as anybody else's. */
export interface Side<Its extends Verbs> {
  child: ChildProcess;
  ask<Verb extends keyof Its & string>(
    verb: Verb,
    ...given: Parameters<Its[Verb]>
  ): Promise<Awaited<ReturnType<Its[Verb]>>>;
  end(): Promise<void>;
}

type Question = { id: number; verb: string; given: never[] };
type Answer = { id: number; result?: unknown; error?: string };

/** Starts `sides/<name>` as a process that answers by `serve`; with its profile kept where BENCH_PROFILE names it. */
export function startSide<Its extends Verbs>(name: string): Side<Its> {
  const file = projectFile(`build/bench/sides/${name}.js`);
  const execArgv = process.env.BENCH_PROFILE === name ? ['--cpu-prof', '--cpu-prof-dir=profiles'] : [];
  const child = fork(file, [], { serialization: 'advanced', execArgv });
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer));
  child.on('exit', (code) => {
    for (const [id, give] of waiting) give({ id, error: `${name} ended with ${code}` });
  });

  return {
    child,
    ask<Verb extends keyof Its & string>(verb: Verb, ...given: Parameters<Its[Verb]>) {
      asked += 1;
      const id = asked;
      return new Promise<Awaited<ReturnType<Its[Verb]>>>((resolve, reject) => {
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error === undefined) resolve(result as Awaited<ReturnType<Its[Verb]>>);
          else reject(new Error(`${name}, asked to ${verb}: ${error}`));
        });
        child.send({ id, verb, given });
      });
    },
    async end() {
      if (child.exitCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** Answers what the parent asks, until the parent ends it. */
export function serve(verbs: Verbs): void {
  process.on('message', (question: Question) => void answer(verbs, question));
  process.once('disconnect', () => process.exit(0));
}

async function answer(verbs: Verbs, { id, verb, given }: Question): Promise<void> {
  try {
    process.send?.({ id, result: await verbs[verb]?.(...given) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
