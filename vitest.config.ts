import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { countReporter } from './test/support/count-reporter.ts';

/** What people live through: the same over signed HTTP as over Slack's sockets. */
const stories = [
  'blockers',
  'ceremonies',
  'crash',
  'defects',
  'escalations',
  'faults',
  'hard-times',
  'home',
  'planning',
  'poker',
  'progress',
  'retros',
  'sprints',
  'standups',
  'teams',
  'workspaces',
];

export default defineConfig({
  test: {
    reporters: ['default', countReporter],
    globalSetup: ['test/support/charts-worker.ts', 'test/support/new-database.ts'],
    // More than there are cores: a quarter of a story is waiting for the disk and for sockets.
    maxWorkers: availableParallelism() * 2,
    // A worker reads the app once, and not once more for each file: nothing of ours is kept in a module.
    pool: 'forks',
    isolate: false,
    // Whole sprints are lived through, also on machines that are busy with something else.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'socket', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] },
      },
      {
        extends: true,
        // Each story has a bot, a workspace and a browser to itself.
        test: {
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'http',
          include: stories.map((folder) => `test/${folder}/*.test.ts`),
          env: { DRUMBEAT_TEST_TRANSPORT: 'http' },
        },
      },
    ],
  },
});
