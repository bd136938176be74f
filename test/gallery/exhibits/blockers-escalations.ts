import { card } from '../../../src/features/blockers/views/card.ts';
import {
  type Escalating,
  escalationLine,
  escalationNotice,
  waitingLine,
} from '../../../src/features/blockers/views/escalation.ts';
import { gatheredNotice, overview } from '../../../src/features/blockers/views/gathered.ts';
import { askSentence } from '../../../src/features/blockers/views/log.ts';
import { notice } from '../../../src/features/blockers/views/notice.ts';
import { unreachedLine } from '../../../src/features/blockers/views/unreached.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import * as the from '../fixtures/blockers.ts';
import { SIGNS } from '../fixtures/long.ts';
import { berlin, CHANNELS, people } from '../fixtures/people.ts';

const { blocker, shown, moment, lead } = the;
const HOUR = 60 * 60 * 1000;

function escalating(but: Partial<Escalating> = {}, told: Partial<Escalating['told']> = {}): Escalating {
  return {
    ...{ blocker: blocker(), people, moment, hours: 'working', askedBy: null, waiters: [], lastWord: null },
    story: null,
    told: {
      ...{ kind: 'told', number: 1, step: lead, countedMs: 4 * HOUR, hurry: null, lateSince: null },
      ...told,
    },
    ...but,
  };
}

const silent = escalating();
const spoken = escalating({
  blocker: blocker({ ownerId: 'UOMAR' }),
  waiters: ['UOLA'],
  lastWord: { by: 'UOMAR', at: berlin('2026-03-03', '10:40'), note: 'looking at the firewall' },
});
const broken = escalating(
  { blocker: blocker({ ownerId: 'UOMAR', etaAt: berlin('2026-03-03', '10:00') }) },
  { hurry: 'eta', countedMs: 48 * 60_000 },
);
const asked = escalating({ askedBy: 'UZOE' }, { hurry: 'asked', countedMs: 0 });
const late = escalating({}, { lateSince: berlin('2026-03-02', '16:12'), countedMs: 9.4 * HOUR });
const deputy = escalating(
  {},
  {
    step: the.step({
      userId: 'UBEN',
      passed: [
        { userId: 'UDANA', why: 'away' },
        { userId: 'UPRIYA', why: 'asleep' },
      ],
    }),
  },
);

const ask = askSentence(blocker(), 'Lea');
const goal = escalating({
  story: { key: 'ERP-002', title: 'order sync', estimate: 6, isGoal: true, unit: 'points' },
});
const told = [silent, spoken, broken].map((one, at) => ({
  shown: shown({ ...one.blocker, number: 12 + at }),
  says: escalationNotice({ ...one, blocker: { ...one.blocker, number: 12 + at } }),
}));
const twenty = Array.from({ length: 20 }, (_, at) => ({
  shown: shown(blocker({ number: at + 1, id: `b${at}` })),
  says: escalationNotice({ ...silent, blocker: blocker({ number: at + 1 }) }),
}));

export const escalations: Hall = {
  title: 'Blockers: who is told',
  exhibits: [
    ...exhibit(notice, {
      'To who can unblock, at once.': [shown(blocker({ ownerId: 'UOMAR' })), ask],
      'The same, once they are on it.': [shown(the.taken), ask],
      'The same, once it is resolved.': [shown(the.resolved), ask],
      'A story of the goal waits, too.': [
        shown(blocker(), { story: goal.story, steps: [the.product], hasClimbed: true }),
        escalationNotice(goal),
      ],
      'To the team lead, after four hours.': [
        shown(blocker(), { steps: [the.product], hasClimbed: true }),
        escalationNotice(silent),
      ],
      'To the team lead, with a last word.': [
        shown(spoken.blocker, { steps: [the.product], waiters: ['UOLA'] }),
        escalationNotice(spoken),
      ],
      'Because the ETA passed.': [shown(broken.blocker, { steps: [the.product] }), escalationNotice(broken)],
      'Because somebody asked.': [shown(blocker()), escalationNotice(asked)],
      'Late, after an outage.': [shown(blocker()), escalationNotice(late)],
      'To a deputy.': [shown(blocker()), escalationNotice(deputy)],
    }),
    ...exhibit(escalationLine, {
      'In the card’s thread, after four hours.': [silent, '<@UDANA> (team lead)'],
      'The ETA passed.': [broken, '<@UDANA> (team lead)'],
      'Somebody asked.': [asked, 'Dana (team lead)'],
      'Late, and to a deputy.': [
        { ...deputy, told: { ...deputy.told, lateSince: berlin('2026-03-02', '16:12') } },
        '<@UBEN> (team lead)',
      ],
    }),
    ...exhibit(waitingLine, {
      'Nobody can be told before the morning.': [
        the.product,
        people,
        moment,
        { hurry: 'eta', askedBy: null },
      ],
      'Somebody asked in the evening.': [the.product, people, moment, { hurry: 'asked', askedBy: 'ULEA' }],
    }),
    ...exhibit(unreachedLine, {
      'The account is gone.': [{ channel: 'UOMAR', error: 'user_disabled' }, people, 'ask'],
      'The bot is not in the channel.': [{ channel: CHANNELS.ops, error: 'not_in_channel' }, people, 'next'],
      'Slack refuses, nobody is left.': [{ channel: 'UDANA', error: 'cannot_dm_bot' }, people, 'nobody'],
      'Slack refuses, the ladder waits.': [
        { channel: 'UDANA', error: 'restricted_action' },
        people,
        'paused',
      ],
    }),
    ...exhibit(gatheredNotice, {
      'Three at once.': [told],
      'Twenty at once.': [twenty],
    }),
    ...exhibit(overview, {
      'One.': [[{ blocker: blocker(), says: escalationLine(silent, 'Dana (team lead)') }]],
      'Several at once, one resolved meanwhile.': [
        [silent, spoken, { ...asked, blocker: the.resolved }].map((one) => ({
          blocker: one.blocker,
          says: escalationLine(one, 'Dana (team lead)'),
        })),
      ],
    }),
    ...exhibit(card, {
      'While the ladder climbs.': [
        shown(blocker({ title: SIGNS }), { steps: [the.product], hasClimbed: true }),
      ],
    }),
  ],
};
