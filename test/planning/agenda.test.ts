import { expect, test } from 'vitest';
import { planningAgenda, refinementAgenda } from '../../src/features/planning/views/agenda.ts';
import type { Story } from '../../src/features/sprints/index.ts';
import { capacity } from '../gallery/fixtures/planning.ts';
import { stories, story } from '../gallery/fixtures/sprints.ts';

const [one] = stories(1);
const ready: Story = {
  ...story(),
  ...one,
  estimate: 5,
  assignees: ['ULEA'],
  acceptanceCriteria: ['It works'],
};
const key = (name: string, but: Partial<Story> = {}) => ({ ...ready, id: name, key: name, ...but });

test.each([
  ['nothing is chosen', [], ['No story is chosen yet.']],
  ['all is ready', [key('ERP-1')], []],
  [
    'some have no estimate, one nobody',
    [key('ERP-1', { estimate: null }), key('ERP-2', { estimate: null, assignees: [] })],
    ['2 stories are not estimated: ERP-1 and ERP-2', '1 story is not assigned: ERP-2'],
  ],
  ['one is too big', [key('ERP-1', { estimate: 13 })], ['1 story is too big for one story: ERP-1']],
  [
    'more is chosen than can be done',
    Array.from({ length: 9 }, (_, at) => key(`ERP-${at}`, { estimate: 8 })),
    [expect.stringMatching(/^Over capacity: 72 of \d+(\.\d)? points are chosen\.$/)],
  ],
  [
    'a key is what nobody should be pinged by',
    [key('<!here>', { estimate: null })],
    ['1 story is not estimated: &lt;!here&gt;'],
  ],
])('a planning in which %s', (_what, chosen, expected) => {
  expect(planningAgenda({ stories: chosen, capacity: { ...capacity(), unit: 'points' } })).toEqual(expected);
});

test.each([
  ['is empty', [], ['The backlog is empty: what comes next?']],
  ['is ready', [key('ERP-1'), key('ERP-2')], ['The backlog is ready: 2 stories.']],
  [
    'is long: six names are enough',
    Array.from({ length: 30 }, (_, at) => key(`ERP-${at}`, { estimate: null })),
    ['30 stories are not estimated: ERP-0, ERP-1, ERP-2, ERP-3, ERP-4 and 25 more'],
  ],
  [
    'does not say when a story is done',
    [key('ERP-1', { acceptanceCriteria: [] })],
    ['1 story is without acceptance criteria: ERP-1'],
  ],
])('a refinement whose backlog %s', (_what, waiting, expected) => {
  expect(refinementAgenda({ stories: waiting, unit: 'points' })).toEqual(expected);
});
