import { expect, test } from 'vitest';
import { proposedName } from '../../src/features/planning/rules/index.ts';

test.each([
  [undefined, 1, [], 'Sprint 1'],
  [{ name: 'Sprint 2', number: 2 }, 4, ['Sprint 2', 'Sprint 3'], 'Sprint 4'],
  [{ name: 'Sprint 2026-05', number: 1 }, 2, ['Sprint 2026-05'], 'Sprint 2026-06'],
  [{ name: 'Sprint 2026-09', number: 1 }, 2, ['Sprint 2026-09'], 'Sprint 2026-10'],
  [{ name: 'S9', number: 1 }, 2, ['S9'], 'S10'],
  [{ name: 'S9', number: 1 }, 3, ['S9', 'S10'], 'Sprint 3'],
  [{ name: 'Orders', number: 7 }, 8, ['Orders'], 'Sprint 8'],
  [{ name: '2026 in spring', number: 7 }, 8, ['2026 in spring'], 'Sprint 8'],
])('after %o the next, number %i, is proposed as it counts on: %o → %s', (last, number, taken, name) => {
  expect(proposedName(last, number, taken)).toBe(name);
});
