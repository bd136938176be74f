import { type Arguments, readArguments, USAGE, UsageError } from './demo/arguments.ts';
import { showPage } from './demo/show-page.ts';
import { showSprint } from './demo/show-sprint.ts';

/** EX_USAGE of sysexits.h. */
const EXIT_USAGE = 64;

try {
  const options = readArguments(process.argv.slice(2));
  if (options === null) process.stdout.write(USAGE);
  else process.exitCode = await show(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}`);
  process.exitCode = EXIT_USAGE;
}

function show(options: Arguments): Promise<number> {
  return options.show === 'page' ? showPage(options) : showSprint(options);
}
