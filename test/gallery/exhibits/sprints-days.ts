import { type DayPlanForm, dayPlanModal } from '../../../src/features/sprints/views/day-plan.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { LONG_LINE, SIGNS } from '../fixtures/long.ts';

const DATES = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09'];
const texts = ['ERP-003 order export', '', 'review with Ola', SIGNS, LONG_LINE.slice(0, 290)];
const days = DATES.map((date, at) => ({ date, text: texts[at] ?? '', sign: 'kX9a_2bQ-1' }));

function form(but: Partial<DayPlanForm> = {}): DayPlanForm {
  return { sprintId: 's1', sprintName: 'Sprint 2026-04', whose: 'ULEA', name: 'Lea', days, ...but };
}

const others = [
  { date: '2026-03-03', text: 'ERP-004 prices', sign: 'a' },
  { date: '2026-03-05', text: '', sign: 'b' },
];

export const plannedDays: Hall = {
  title: 'Sprints: the plan of the days',
  exhibits: exhibit(dayPlanModal, {
    'One’s own.': [form(), true],
    'Of somebody else.': [form({ name: SIGNS }), false],
    'The last day.': [form({ days: days.slice(0, 1) }), true],
    'Two have written at once.': [
      form(),
      true,
      { conflicts: others, written: new Map([['2026-03-03', 'ERP-003 and a review']]) },
    ],
  }),
};
