import { joinedMessage, offerToJoin, raisedMessage } from '../../../src/features/blockers/views/answers.ts';
import { cardButtons, noticeButtons } from '../../../src/features/blockers/views/buttons.ts';
import { card, privateCard } from '../../../src/features/blockers/views/card.ts';
import { logLines } from '../../../src/features/blockers/views/history.ts';
import { type Listed, listMessage } from '../../../src/features/blockers/views/list.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import * as the from '../fixtures/blockers.ts';
import { LONG_LINE, SIGNS } from '../fixtures/long.ts';
import { berlin, NOW, people } from '../fixtures/people.ts';

const { shown, blocker, moment } = the;

const waiting = shown(the.taken, { waiters: ['UOLA', 'UZOE', 'UNOA'] });
const own = { ...moment, isOwn: true };
const preview = 'Omar is told now, Dana (team lead) today 13:12, Priya (product manager) tomorrow 09:12.';
const none = { none: 'Nothing blocks you, and nobody waits for you.' };

const log = logLines(
  [
    { number: 1, kind: 'raised', byUserId: 'ULEA', note: null, at: berlin('2026-03-03', '09:12') },
    {
      number: 2,
      kind: 'taken',
      byUserId: 'UOMAR',
      note: 'looking at the firewall',
      at: berlin('2026-03-03', '09:40'),
    },
    { number: 3, kind: 'joined', byUserId: 'UNOA', note: SIGNS, at: berlin('2026-03-03', '09:52') },
    { number: 4, kind: 'eta-passed', byUserId: null, note: null, at: berlin('2026-03-03', '10:00') },
    {
      number: 5,
      kind: 'escalated',
      byUserId: null,
      note: 'Dana (team lead)',
      at: berlin('2026-03-03', '10:00'),
    },
  ],
  people,
  moment,
);

function listed(of: ReturnType<typeof blocker>): Listed {
  return { blocker: of, people, now: NOW, calendar: the.calendar };
}

const old = blocker({
  number: 9,
  title: 'no review on PROC-001',
  raisedBy: 'UOLA',
  raisedAt: berlin('2026-02-26', '15:20'),
  storyKey: 'PROC-001',
});
const long = blocker({
  number: 31,
  title: LONG_LINE.slice(0, 139),
  raisedBy: 'UMAX',
  ownerId: 'UNOA',
  storyKey: 'WAREHOUSE-31',
});
const signs = blocker({ number: 32, title: SIGNS, raisedBy: 'UZOE', storyKey: null });
const few = [the.critical, old, blocker(), the.taken, the.snoozed].map(listed);
const many = Array.from({ length: 60 }, (_, at) =>
  listed(blocker({ number: at + 1, id: `b${at}`, title: `blocker number ${at + 1}` })),
);

export const cards: Hall = {
  title: 'Blockers: cards, lists, answers',
  exhibits: [
    ...exhibit(card, {
      'Raised this morning; nobody is on it.': [shown(blocker())],
      'Its owner was asked and has not answered.': [shown(blocker({ ownerId: 'UOMAR' }))],
      'Somebody is on it; three others wait.': [waiting],
      'The ETA was not kept.': [shown(blocker({ ownerId: 'UOMAR', etaAt: berlin('2026-03-03', '10:00') }))],
      'The raiser is asked whether a far ETA can wait.': [
        shown(blocker({ ownerId: 'UOMAR', etaAt: berlin('2026-03-09', '17:00'), etaConsent: 'asked' })),
      ],
      'Snoozed until tomorrow.': [shown(the.snoozed, { steps: [the.product] })],
      'Critical, nobody is team lead.': [shown(the.critical, { steps: [the.standIn, the.product] })],
      'Everybody was told, one step was missed.': [
        shown(old, { steps: [], hasClimbed: true, missed: ['UDANA'] }),
      ],
      'Nobody is left to tell.': [shown(old, { steps: [] })],
      'The longest title, a long name, more text in the thread.': [
        shown({ ...long, details: LONG_LINE }, { waiters: ['UMAX', 'UNOOR'] }),
      ],
      'A title with signs that Slack would read.': [shown(signs)],
      'Resolved.': [shown(the.resolved)],
    }),
    ...exhibit(privateCard, {
      'Asked for with /blocker 12: its log stands beneath.': [waiting, log],
      'Nothing has happened yet.': [shown(blocker()), []],
      'Resolved.': [shown(the.resolved), log],
    }),
    ...exhibit(cardButtons, {
      'Open.': [blocker()],
      'Somebody is on it.': [the.taken],
      'Snoozed.': [the.snoozed],
    }),
    ...exhibit(noticeButtons, {
      'In a direct message of its own, open.': [blocker(), true],
      'Among others in one direct message.': [blocker(), false],
      'In a direct message, resolved.': [the.resolved, true],
    }),
    ...exhibit(raisedMessage, {
      'Raised with an owner.': [blocker(), preview, undefined, own],
      'Raised as critical.': [the.critical, preview, undefined, own],
      'Something like it was resolved before.': [
        blocker({ number: 14 }),
        preview,
        { blocker: the.resolved, people },
        own,
      ],
    }),
    ...exhibit(offerToJoin, {
      'Somebody else has raised the same.': [listed(blocker()), 'draft', 'UOLA'],
      'It is their own.': [listed(blocker()), 'draft', 'ULEA'],
      'The open one is long.': [listed(long), 'draft', 'UOLA'],
    }),
    ...exhibit(joinedMessage, {
      'Joined.': [blocker(), 'UOLA'],
      'It was their own.': [blocker(), 'ULEA'],
      'Resolved meanwhile.': [the.resolved, 'UOLA'],
    }),
    ...exhibit(listMessage, {
      'None is open.': [
        'Open blockers of Dev team',
        [],
        { none: 'Dev team has no open blocker. `/blocker what blocks you @who-can-help` raises one.' },
      ],
      'One.': ['Open blockers of Dev team', [listed(blocker())], none],
      'Of each state.': ['Open blockers of Dev team', [...few, listed(long), listed(signs)], none],
      'Sixty.': ['Open blockers of Dev team', many, none],
      'Those resolved last.': [
        'Blockers of Dev team resolved last',
        [
          listed(the.resolved),
          listed(blocker({ ...the.resolved, number: 8, resolution: LONG_LINE })),
          listed(blocker({ ...the.resolved, number: 7, resolution: null })),
        ],
        none,
      ],
    }),
  ],
};
