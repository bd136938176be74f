import { expect, test } from 'vitest';
import { columns, parseColumn } from '../../src/features/standups/store/json.ts';

test('What other parts said when a day ended is read as it was kept, and as it was kept before there were parts', () => {
  const button = {
    ...{ type: 'button', action_id: 'sprints.board.open', value: 's1_' },
    text: { type: 'plain_text', text: 'Board', emoji: true },
  };
  const kept = [
    { days: ['day 8 of 10'], lines: ['🟢 on plan'], picture: { alt: 'A burndown' }, buttons: [button] },
    { days: [], lines: ['A win'], picture: null, buttons: [] },
  ];
  expect(parseColumn(columns.dailyParts, JSON.stringify(kept))).toEqual(kept);
  const before = [{ name: 'Shop & Tools', day: 'day 8 of 10', done: '23 of 40 points done' }];
  expect(parseColumn(columns.dailyParts, JSON.stringify(before))).toEqual([
    {
      ...{ days: ['day 8 of 10'], lines: ['Shop &amp; Tools: 23 of 40 points done'] },
      ...{ picture: null, buttons: [] },
    },
  ]);
});
