import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canOverlap, conflictMatrix, readGlob } from '../../../src/features/sprints/index.ts';

describe('two patterns', () => {
  test.each([
    ['src/erp/**', 'src/erp/sync.ts'],
    ['src/**/index.ts', 'src/erp/*.ts'],
    ['**', 'a'],
    ['**/b', 'a/**'],
    ['src/**', 'src'],
    ['*.ts', '?.ts'],
    ['src/{erp,crm}/**', 'src/crm/a.ts'],
    ['src/{erp/{a,b},crm}.ts', 'src/erp/b.ts'],
    ['src/erp/', 'src/erp/deep/file.ts'],
    ['./src/a.ts', '/src/a.ts'],
    ['a*c', 'ab*'],
    ['**/x/**/y', 'x/a/b/**'],
  ])('%s and %s share a path', (one, other) => {
    expect(canOverlap(one, other)).toBe(true);
    expect(canOverlap(other, one)).toBe(true);
  });

  test.each([
    ['src/erp/**', 'src/crm/**'],
    ['src/*.ts', 'src/erp/a.ts'],
    ['*.ts', '*.js'],
    ['?', 'ab'],
    ['a*b', 'b*a'],
    ['src/{a,b}.ts', 'src/c.ts'],
    ['**/a', '**/b'],
    ['Src/a', 'src/a'],
    ['', '**'],
    ['src', 'src/a.ts'],
  ])('%s and %s share none', (one, other) => {
    expect(canOverlap(one, other)).toBe(false);
    expect(canOverlap(other, one)).toBe(false);
  });

  test('overlap exactly where some path fits both', () => {
    fc.assert(
      fc.property(patterns, patterns, (one, other) => {
        const [isOne, isOther] = [fitting(one), fitting(other)];
        const shared = PATHS.some((path) => isOne(path) && isOther(path));
        expect(canOverlap(one, other)).toBe(shared);
      }),
      { numRuns: 2000 },
    );
  });

  test('with more braces than anybody writes are read all the same', () => {
    expect(canOverlap('{a,b}'.repeat(500), 'c')).toBe(false);
    expect(readGlob('{a,b}'.repeat(500)).length).toBeLessThan(1000);
  });
});

describe('the conflict matrix', () => {
  const story = (id: string, ...ownedPaths: string[]) => ({ id, ownedPaths, status: 'backlog' as const });

  test('names each pair of stories once, with the patterns that overlap', () => {
    const stories = [
      story('A', 'src/a/**', 'docs/*'),
      story('B', 'src/*/x.ts'),
      story('C', 'docs/c'),
      story('D'),
    ];
    const found = conflictMatrix(stories).map(({ one, other, paths }) => [one.id, other.id, paths]);
    expect(found).toEqual([
      ['A', 'B', [['src/a/**', 'src/*/x.ts']]],
      ['A', 'C', [['docs/*', 'docs/c']]],
    ]);
  });

  test('leaves out what is done, and stories of which one waits for the other', () => {
    const [a, b, c] = [
      story('A', 'src/**'),
      story('B', 'src/b'),
      { ...story('C', 'src/**'), status: 'done' as const },
    ];
    expect(conflictMatrix([a, b, c], [{ storyId: 'B', needsStoryId: 'A' }])).toEqual([]);
    expect(conflictMatrix([a, b, c])).toHaveLength(1);
  });
});

/** All paths of up to three parts of up to two characters, over two letters: enough for patterns as short as these. */
const NAMES = ['a', 'b', 'aa', 'ab', 'ba', 'bb', 'aaa', 'aab', 'aba', 'abb', 'baa', 'bab', 'bba', 'bbb'];
const SHORT = NAMES.slice(0, 6);
const PATHS = [
  ...NAMES,
  ...NAMES.flatMap((one) => NAMES.map((other) => `${one}/${other}`)),
  ...SHORT.flatMap((one) => SHORT.flatMap((two) => SHORT.map((three) => `${one}/${two}/${three}`))),
  ...['a', 'b'].flatMap((one) =>
    ['a', 'b', 'ab'].flatMap((two) =>
      ['a', 'b', 'ba'].flatMap((three) => ['a', 'b'].map((four) => `${one}/${two}/${three}/${four}`)),
    ),
  ),
];

const part = fc.constantFrom('a', 'b', '*', '?', 'a*', '*b', '?b', '**', '{a,b}', '{a,?b}');
const patterns = fc.array(part, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('/'));

/** What a pattern means, said another way. */
function fitting(pattern: string): (path: string) => boolean {
  const parts = pattern.split('/').map((one) =>
    one === '**'
      ? '(?:[^/]+/)*'
      : `${one
          .replace(/[*]/g, '[^/]*')
          .replace(/[?]/g, '[^/]')
          .replace(/\{([^}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`)}/`,
  );
  const whole = new RegExp(`^${parts.join('')}$`);
  return (path) => whole.test(`${path}/`);
}
