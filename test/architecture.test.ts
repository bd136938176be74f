import { describe, expect, test } from 'vitest';
import { importsOf, type SourceFile, sourceFiles, testFiles } from './support/source-tree.ts';

/** What each part of src/ may import besides itself. The arrows of docs/architecture.md. */
const MAY_IMPORT: Record<string, string[]> = {
  time: [],
  database: ['time', 'project.ts'],
  slack: ['time'],
  plans: ['time'],
  charts: ['time', 'project.ts'],
  delivery: ['time', 'database', 'slack'],
  operations: ['time', 'database', 'slack', 'delivery'],
  features: ['time', 'database', 'slack', 'plans', 'charts', 'delivery'],
  simulator: ['project.ts'],
};

/** Each slice may import those before it, through their index.ts. */
const SLICES = [
  'workspaces',
  'teams',
  'escalations',
  'sprints',
  'ceremonies',
  'blockers',
  'standups',
  'poker',
  'progress',
  'retros',
  'planning',
  'documents',
  'home',
];

/** Which rooms of its own slice a room may open. The rest of the house is held by MAY_IMPORT. */
const ROOMS: Record<string, string[]> = {
  ids: [],
  rules: [],
  schema: ['rules', 'ids'],
  store: ['rules', 'schema'],
  views: ['ids', 'rules'],
  flows: ['ids', 'rules', 'schema', 'store', 'views'],
  messages: ['ids', 'rules', 'schema', 'store', 'views', 'flows'],
  listeners: ['ids', 'rules', 'schema', 'flows', 'views'],
  duties: ['rules', 'store', 'flows'],
  index: ['ids', 'rules', 'schema', 'store', 'views', 'flows', 'messages', 'listeners', 'duties'],
};

const SDK = /^@slack\/(bolt|web-api|socket-mode|oauth)$/;
const SDK_ALLOWED =
  /^(app\.ts|slack\/|delivery\/|features\/slice\.ts|features\/workspaces\/|features\/\w+\/listeners)/;

const CLOCK_READ = [
  [/\bnew Date\(\)/, 'new Date()'],
  [/\bDate\.now\(/, 'Date.now()'],
  [/\b(isToday|isTomorrow|isYesterday|isPast|isFuture|isThisWeek)\(/, "date-fns' reading of the clock"],
  [/\bformatDistanceToNow\b|\bformatDistanceToNowStrict\b/, "date-fns' …ToNow"],
  [/\bcurrent_timestamp\b|datetime\('now'\)|\bnow\(\)::/i, "SQL's clock"],
] as const;

function violations(file: SourceFile): string[] {
  return [
    ...arrowViolations(file),
    ...sliceViolations(file),
    ...roomViolations(file),
    ...timeViolations(file),
  ].map((violation) => `${file.path} ${violation}`);
}

function arrowViolations(file: SourceFile): string[] {
  const [part = ''] = file.path.split('/');
  const allowed = MAY_IMPORT[part];
  return importsOf(file).flatMap((target) => {
    if (SDK.test(target) && part !== 'simulator' && !SDK_ALLOWED.test(file.path))
      return [`imports ${target}`];
    const [other = ''] = target.split('/');
    const isOurs = target.endsWith('.ts') || target.endsWith('.tsx');
    if (!isOurs || other === part) return [];
    if (other === 'simulator')
      return file.path === 'demo.ts' || part === 'demo' ? [] : ['imports the simulator'];
    return allowed && !allowed.includes(other) ? [`imports ${target}`] : [];
  });
}

function sliceViolations(file: SourceFile): string[] {
  const slice = sliceOf(file.path);
  if (!slice) return [];
  return importsOf(file).flatMap((target) => {
    const other = sliceOf(target);
    if (!other || other === slice) return [];
    if (SLICES.indexOf(other) > SLICES.indexOf(slice)) return [`imports ${other}, which lies to its right`];
    return target === `features/${other}/index.ts` ? [] : [`reaches past ${other}/index.ts into ${target}`];
  });
}

function roomViolations(file: SourceFile): string[] {
  const slice = sliceOf(file.path);
  const room = roomOf(file.path);
  if (!slice || !room) return [];
  const allowed = ROOMS[room];
  if (!allowed) return [`is no room of the house: ${Object.keys(ROOMS).join(', ')}`];
  return importsOf(file).flatMap((target) => {
    const other = roomOf(target);
    if (sliceOf(target) !== slice || !other || other === room) return [];
    return allowed.includes(other) ? [] : [`(${room}) opens ${target}`];
  });
}

function timeViolations(file: SourceFile): string[] {
  if (/^(time|simulator)\//.test(file.path)) return [];
  return CLOCK_READ.flatMap(([pattern, name]) =>
    pattern.test(file.text) ? [`reads the clock: ${name}`] : [],
  );
}

function sliceOf(path: string): string | undefined {
  const match = /^features\/([^/]+)\//.exec(path);
  return match?.[1];
}

function roomOf(path: string): string | undefined {
  return /^features\/[^/]+\/([^/.]+)/.exec(path)?.[1];
}

describe('the arrows of the house', () => {
  const files = sourceFiles();

  test('there is a house to look at', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  test('every import follows them', () => {
    expect(files.flatMap(violations)).toEqual([]);
  });

  test('every slice is known, so that it has a place in the order', () => {
    const slices = new Set(files.flatMap((file) => sliceOf(file.path) ?? []));
    expect([...slices].filter((slice) => !SLICES.includes(slice))).toEqual([]);
  });

  const bad: Array<[string, SourceFile]> = [
    [
      'a slice that imports one to its right',
      { path: 'features/teams/flows.ts', text: "import { blockers } from '../blockers/index.ts';" },
    ],
    [
      'a slice that reaches past an index',
      { path: 'features/blockers/flows.ts', text: "import { x } from '../teams/store.ts';" },
    ],
    [
      'a lower part that imports a higher one',
      { path: 'time/clock.ts', text: "import { owe } from '../delivery/index.ts';" },
    ],
    [
      'the bot importing the simulator',
      { path: 'features/teams/flows.ts', text: "import { x } from '../../simulator/index.ts';" },
    ],
    [
      'the simulator importing the bot',
      { path: 'simulator/index.ts', text: "import { x } from '../time/index.ts';" },
    ],
    [
      'a flow that knows Bolt',
      { path: 'features/teams/flows.ts', text: "import type { App } from '@slack/bolt';" },
    ],
    [
      'rules that open the store',
      { path: 'features/teams/rules.ts', text: "import { x } from './store.ts';" },
    ],
    ['a room with another name', { path: 'features/teams/helpers.ts', text: '' }],
    ['code that reads the clock', { path: 'features/teams/rules.ts', text: 'const now = new Date();' }],
    ['a lazy import', { path: 'time/clock.ts', text: "const x = await import('../slack/blocks.ts');" }],
  ];
  test.each(bad)('%s is found', (_what, file) => {
    expect(violations(file)).not.toEqual([]);
  });
});

/** A worker reads such a file once for all the tests that it runs: its hook would serve the first of their files only. */
const HOOK = /^(before|after)(Each|All)\(|^vi\.setConfig\(/m;

function hooksItselfIn({ path, text }: SourceFile): boolean {
  return !path.endsWith('.test.ts') && HOOK.test(text);
}

describe('what the tests share', () => {
  test('ends with the test that asked for it', () => {
    const hooked = testFiles().filter(hooksItselfIn);
    expect(hooked.map(({ path }) => path)).toEqual([]);
  });

  test('a hook in a file that is no test is found', () => {
    expect(hooksItselfIn({ path: 'world.ts', text: 'let world;\nafterEach(() => world.stop());' })).toBe(
      true,
    );
  });
});
