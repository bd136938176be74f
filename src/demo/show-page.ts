import { once } from 'node:events';
import { type PageServer, servePage } from '../simulator/page/server/index.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { type RunningHost, startPageHost } from './page-host/index.ts';

/** Easy to remember, and few use it. */
const USUAL_PORT = 3800;

/** Serves the page until it is told to end. Gives the exit code. */
export async function showPage({ transport, port }: Extract<Arguments, { show: 'page' }>): Promise<number> {
  const host = await startPageHost({ transport, logLevel: process.env.LOG_LEVEL });
  const page = await serve(host, port);
  const told = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  process.stdout.write(greeting(page.url));
  await told;
  await page.stop();
  await host.stop();
  return 0;
}

/** On the usual port or, where somebody else has it, on any; on the one asked for or not at all. */
async function serve(host: RunningHost, port: number | undefined): Promise<PageServer> {
  try {
    return await servePage({ host, port: port ?? USUAL_PORT });
  } catch (error) {
    if (!isTaken(error)) throw error;
    if (port === undefined) return servePage({ host });
    await host.stop();
    throw new UsageError(`Port ${port} is taken. Leave --port out, or name another.`);
  }
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}

function greeting(url: string): string {
  return `
Drumbeat runs, beside a local stand-in for Slack. Open it in your browser:

  ${url}

You are Lea, a developer; it is Monday, shortly before nine, and a sprint has
begun that was planned on Friday. Move the clock to what happens next and answer
your standup, type /sprint, raise a blocker, be Dana and plan the next sprint
with /sprint plan, or let the tour play the sprint. Two tabs can be two people.

Ctrl-C ends it.

`;
}
