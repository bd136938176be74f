import type { Member } from '../../src/simulator/driver/index.ts';
import { type Deed, does, isShown, types } from './deeds.ts';

const ATLAS = '#atlas-standup';

const stories = {
  'ATL-001': 'Invoice export 8 @lea must',
  'ATL-002': 'Order sync 8 @ola must',
  'ATL-003': 'Load tests 5 @kim should',
};

/** Atlas plans on Monday morning and runs for the days that follow, each with its picture in the daily. */
export const sprint: Deed[] = [
  ...Object.entries(stories).flatMap(([key, words], index) =>
    does({
      ...{ on: [1], at: `07:5${index}`, who: 'Dana', what: `adds ${key}`, proof: 'reply' },
      act: (dana) => dana.types(`/sprint add ${key} ${words}`, { in: ATLAS }),
      isSeen: (dana) => isTold(dana, new RegExp(key)),
    }),
  ),
  ...does({
    ...{ on: [1], at: '08:00', who: 'Dana', what: 'says what the sprint is for', proof: 'submit' },
    async act(dana) {
      await dana.types('/sprint plan', { in: ATLAS });
      if (dana.modal?.title !== 'Goal and dates') return;
      await dana.fills('What is it for?', 'Shops find their orders');
      await dana.submits();
    },
    isSeen: (dana) => dana.modal !== null && dana.modal.title !== 'Goal and dates',
  }),
  ...does({
    ...{ on: [1], at: '08:05', who: 'Dana', what: 'takes all stories in', proof: 'submit' },
    async act(dana) {
      await dana.types('/sprint plan', { in: ATLAS });
      if (showsAllTaken(dana)) return;
      await dana.presses('Edit', { beside: 'Stories' });
      await dana.picks('Take in from the backlog', Object.entries(stories).map(titled));
      await dana.submits();
    },
    isSeen: showsAllTaken,
  }),
  ...types({
    ...{ on: [1], at: '08:10', who: 'Dana', in: ATLAS, text: '/sprint publish' },
    ...{ seenIn: ATLAS, seen: /Shops find their orders[\s\S]*Business approval: waits for Priya/ },
  }),
  ...does({
    ...{ on: [1], at: '09:03', who: 'Priya', what: 'approves the plan', proof: 'press' },
    act: (priya) => priya.presses('Approve', { in: 'dm' }),
    isSeen: (priya) => isShown(priya, ATLAS, /Business approval: Priya/),
  }),
  ...types({
    ...{ on: [1], at: '09:06', who: 'Dana', in: ATLAS, text: '/sprint start' },
    ...{ seenIn: ATLAS, seen: /Sprint 1[\s\S]*running since/ },
  }),
  ...moves({ on: 2, at: '10:20', who: 'Ola', key: 'ATL-002' }),
  ...moves({ on: 3, at: '12:00', who: 'Lea', key: 'ATL-001' }),
];

function moves({ on, at, who, key }: { on: 2 | 3; at: string; who: string; key: string }): Deed[] {
  return does({
    ...{ on: [on], at, who, what: `is done with ${key}`, proof: 'reply' },
    act: (member) => member.types(`/sprint move ${key} done`, { in: ATLAS }),
    isSeen: (member) => isTold(member, new RegExp(`${key} .*done`)),
  });
}

/** The plan's line on its stories, not "3 stories wait" of the window in which they are taken. */
function showsAllTaken(dana: Member): boolean {
  return /^3 stories$/m.test(dana.modal?.text ?? '');
}

function titled([key, words]: [string, string]): string {
  return `${key} ${words.replace(/ \d+ @.*/, '')}`;
}

/** For their eyes only. */
function isTold(member: Member, words: RegExp): boolean {
  return member.ephemerals({ in: ATLAS }).some(({ text }) => words.test(text));
}
