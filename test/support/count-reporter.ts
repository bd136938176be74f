import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with its counts on a line of their own: `12 passed, 0 failed`. */
export const countReporter: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string) => states.filter((one) => one === state).length;
    const brokenModules = modules.filter(failedToRun).length;
    const failed = count('failed') + brokenModules + unhandledErrors.length;
    const skipped = count('skipped') + count('pending');
    process.stdout.write(
      `\n${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
    );
  },
};

function failedToRun(module: TestModule): boolean {
  return module.errors().length > 0;
}
