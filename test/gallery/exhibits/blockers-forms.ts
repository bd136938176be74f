import { etaChoices, snoozeChoices } from '../../../src/features/blockers/rules/index.ts';
import { raisedMessage } from '../../../src/features/blockers/views/answers.ts';
import { consentMessage } from '../../../src/features/blockers/views/consent.ts';
import {
  answerModal,
  handOverModal,
  raiseModal,
  resolveModal,
  snoozeModal,
  takeModal,
} from '../../../src/features/blockers/views/forms.ts';
import { policyModal, stepModal } from '../../../src/features/blockers/views/policy-forms.ts';
import { policyMessage } from '../../../src/features/blockers/views/policy-words.ts';
import type { Policy, Step } from '../../../src/features/escalations/index.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import * as the from '../fixtures/blockers.ts';
import { LONG_LINE, LONG_PAGE } from '../fixtures/long.ts';
import { berlin, CHANNELS, NOW, people } from '../fixtures/people.ts';

const { blocker, moment } = the;
const long = blocker({ title: LONG_LINE.slice(0, 139) });

const eta = berlin('2026-03-09', '17:00');
const far = blocker({ ownerId: 'UOMAR', etaAt: eta, etaConsent: 'asked' });
const consent = {
  says: 'Omar is on it, expects Mon 9 Mar 17:00: “the vendor ships on Monday”.',
  etaAt: eta.toISOString(),
};

const steps: Step[] = [
  { afterHours: 4, tell: { kind: 'role', role: 'team_lead' } },
  { afterHours: 8, tell: { kind: 'role', role: 'product_owner' } },
];
const usual: Policy = { hours: 'working', steps };
const full: Policy = {
  hours: 'wall',
  steps: [
    { afterHours: 0.5, tell: { kind: 'person', userId: 'UMAX' } },
    { afterHours: 1, tell: { kind: 'group', groupId: 'S1', name: '@devops' } },
    { afterHours: 2, tell: { kind: 'channel', channelId: CHANNELS.ops } },
    { afterHours: 4, tell: { kind: 'role', role: 'team_lead' }, repeat: { everyHours: 2, times: 3 } },
    { afterHours: 8, tell: { kind: 'role', role: 'product_owner' } },
    { afterHours: 16, tell: { kind: 'role', role: 'stakeholder' }, repeat: { everyHours: 8, times: 1 } },
  ],
};
const draft = { teamId: 'dev', policy: usual, step: null, alsoOpen: false };
const about = { teamName: 'Dev team', open: 0, people };
const run = {
  ...{ now: [the.lead, the.product], friday: [the.step({ at: berlin('2026-03-09', '12:00') })] },
  fridayAt: berlin('2026-03-06', '17:00'),
  gaps: [
    {
      days: [1, 2, 3, 4, 5] as const,
      ranges: [
        { from: '00:00', to: '09:00' },
        { from: '17:00', to: '24:00' as const },
      ],
    },
    { days: [6, 7] as const, ranges: [{ from: '00:00', to: '24:00' as const }] },
  ].map(({ days, ranges }) => ({ days: [...days], ranges })),
};
const answered = raisedMessage(
  blocker(),
  'Omar is told now, Dana (team lead) today 13:12.',
  undefined,
  moment,
);

export const forms: Hall = {
  title: 'Blockers: forms and the policy',
  exhibits: [
    ...exhibit(raiseModal, {
      'Typed /blocker alone.': [{ teams: [{ id: 'dev', name: 'Dev team' }] }],
      'By somebody with stories, on the card of one.': [
        {
          ...{ teams: [{ id: 'dev', name: 'Dev team' }], storyKey: 'ERP-002' },
          stories: [
            { key: 'ERP-002', title: 'order sync' },
            { key: 'ERP-007', title: LONG_LINE },
          ],
        },
      ],
      'On the card of a story of somebody else.': [
        { teams: [{ id: 'dev', name: 'Dev team' }], storyKey: 'ERP-009' },
      ],
      'From a message, in several teams.': [
        {
          teams: [
            { id: 'dev', name: 'Dev team' },
            { id: 'platform', name: 'Platform & Data' },
          ],
          ...{ text: LONG_PAGE, ownerId: 'UOMAR' },
        },
      ],
    }),
    ...exhibit(takeModal, {
      'I’m on it.': [blocker(), etaChoices(the.calendar, NOW)],
      'Another ETA.': [the.taken, etaChoices(the.calendar, NOW)],
      'A long title.': [long, etaChoices(the.calendar, NOW)],
    }),
    ...exhibit(resolveModal, { 'Resolve.': [blocker()] }),
    ...exhibit(snoozeModal, { 'Snooze.': [blocker(), snoozeChoices(the.calendar, the.calendar, NOW)] }),
    ...exhibit(handOverModal, { 'Hand over.': [blocker()] }),
    ...exhibit(answerModal, {
      'Raised from the form: the answer in its place.': ['Blocker', answered],
      'Words alone.': [
        'Blocker #12',
        { text: '#12 is critical now: people are told outside their hours, too.' },
      ],
    }),
    ...exhibit(consentMessage, {
      'A far ETA: the raiser is asked.': [the.shown(far), consent],
      'It was answered.': [the.shown({ ...far, etaConsent: 'agreed', state: 'taken' }), consent],
    }),
    ...exhibit(policyModal, {
      'The default.': [draft, about],
      'Six steps, blockers are open.': [
        { ...draft, policy: full, alsoOpen: true },
        { ...about, open: 3 },
      ],
    }),
    ...exhibit(stepModal, {
      'A new step.': [draft, undefined, []],
      'A step to a user group, repeated.': [
        { ...draft, policy: full, step: 1 },
        {
          ...full.steps[1],
          afterHours: 1,
          tell: { kind: 'group', groupId: 'S1', name: '@devops' },
          repeat: { everyHours: 2, times: 3 },
        },
        [{ id: 'S1', name: '@devops' }],
      ],
    }),
    ...exhibit(policyMessage, {
      'Saved: what it would do.': ['The policy of Dev team is saved', usual, run, people, moment],
      'Everybody can always be reached.': [
        'Escalation policy of Dev team',
        full,
        { ...run, friday: [], gaps: [] },
        people,
        moment,
      ],
    }),
  ],
};
