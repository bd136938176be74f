import { answers, type Deed, does, goesOnAsPlanned, isShown, skips, types, writes } from './deeds.ts';
import { sprint } from './sprint.ts';

const ATLAS = '#atlas-standup';
const ATLAS_BLOCKERS = '#atlas-blockers';
const BOREALIS = '#borealis-standup';
const BOREALIS_BLOCKERS = '#borealis-blockers';

const settingUp: Deed[] = [
  ...does({
    ...{ on: [1], at: '07:30', who: 'Dana', what: 'sets Atlas up', proof: 'submit' },
    async act(dana) {
      await dana.types('/standup setup', { in: ATLAS });
      await dana.picks('Team lead', 'Dana');
      await dana.picks('Product manager', 'Priya');
      await dana.picks('Channel for blockers', ATLAS_BLOCKERS);
      await dana.submits();
    },
    isSeen: (dana) => isShown(dana, 'dm', /is set up/),
  }),
  ...does({
    ...{ on: [1], at: '07:40', who: 'Ines', what: 'sets Borealis up', proof: 'submit' },
    async act(ines) {
      await ines.types('/standup setup', { in: BOREALIS });
      await ines.picks('Team lead', 'Ines');
      await ines.picks('Product manager', 'Finn');
      await ines.picks('Channel for blockers', BOREALIS_BLOCKERS);
      await ines.submits();
    },
    isSeen: (ines) => isShown(ines, 'dm', /is set up/),
  }),
];

/** Some answer in time, some late, some not at all; across the Atlantic it is morning six hours later. */
const standups: Deed[] = [
  ...answers({ on: [1, 3, 4], at: '09:10', who: 'Lea' }),
  ...answers({ on: [2], at: '09:10', who: 'Lea' }, 'Answer', 'no key for the sandbox'),
  ...does({
    ...{ on: [2], at: '09:14', who: 'Lea', what: 'has her blocker tracked', proof: 'press' },
    act: (lea) => lea.presses('Track it', { in: 'dm' }),
    isSeen: (lea) => isShown(lea, ATLAS_BLOCKERS, /no key for the sandbox/),
  }),
  ...answers({ on: [1, 3], at: '09:20', who: 'Ola' }),
  ...goesOnAsPlanned({ on: [2, 4], at: '09:20', who: 'Ola' }),
  ...writes({ at: '09:25', who: 'Kim' }),
  ...writes({ at: '09:30', who: 'Finn' }),
  ...skips({ at: '09:35', who: 'Gita' }),
  ...answers({ at: '10:45', who: 'Dana' }),
  ...answers({ at: '11:30', who: 'Ines' }, 'Answer late'),
  ...writes({ at: '15:10', who: 'Noor' }),
  ...writes({ at: '15:15', who: 'Hugo' }),
];

/** One is taken in time, one climbs to the end, one is hurried, one's ETA is not kept. */
const blockers: Deed[] = [
  ...types({
    ...{ on: [1], at: '09:40', who: 'Lea', in: ATLAS, text: '/blocker staging database refuses connections' },
    ...{ seenIn: ATLAS_BLOCKERS, seen: /#\d+ staging database refuses connections\n[\s\S]*raised by/ },
  }),
  ...does({
    ...{ on: [1], at: '10:00', who: 'Kim', what: 'waits for the database too', proof: 'press' },
    async act(kim) {
      await kim.types('/blocker staging database refuses connections', { in: ATLAS });
      await kim.presses(/^Join #/, { in: ATLAS });
    },
    isSeen: (kim) => isShown(kim, ATLAS_BLOCKERS, /Kim waits for it too/),
  }),
  ...types({
    ...{ on: [1], at: '15:40', who: 'Noor', in: ATLAS, text: '/blocker the license server is down @Max' },
    ...{ seenIn: ATLAS_BLOCKERS, seen: /#\d+ the license server is down\n[\s\S]*raised by/ },
  }),
  ...types({
    ...{ on: [1], at: '09:50', who: 'Finn', in: BOREALIS, text: '/blocker nightly build hangs on arm' },
    ...{ seenIn: BOREALIS_BLOCKERS, seen: /#\d+ nightly build hangs on arm\n[\s\S]*raised by/ },
  }),
  ...does({
    ...{ on: [2], at: '10:00', who: 'Priya', what: 'takes the database', proof: 'submit' },
    async act(priya) {
      await priya.presses("I'm on it", { in: ATLAS_BLOCKERS, beside: 'staging database' });
      await priya.picks('When do you expect it to be solved?', 'In 2 hours');
      await priya.submits();
    },
    isSeen: (priya) => isShown(priya, ATLAS_BLOCKERS, /staging database[\s\S]*Priya is on it/),
  }),
  ...does({
    ...{ on: [2], at: '11:45', who: 'Priya', what: 'has solved it', proof: 'submit' },
    async act(priya) {
      await priya.presses('Resolve', { in: ATLAS_BLOCKERS, beside: 'staging database' });
      await priya.fills('What fixed it?', 'the pool was full');
      await priya.submits();
    },
    isSeen: (priya) => isShown(priya, ATLAS_BLOCKERS, /staging database[\s\S]*Priya resolved it/),
  }),
  ...types({
    ...{ on: [2], at: '09:55', who: 'Gita', in: BOREALIS, text: '/blocker the staging certificate expires' },
    ...{ seenIn: BOREALIS_BLOCKERS, seen: /#\d+ the staging certificate expires\n[\s\S]*raised by/ },
  }),
  ...does({
    ...{ on: [2], at: '13:10', who: 'Gita', what: 'escalates', proof: 'press' },
    act: (gita) => gita.presses('Escalate now', { in: BOREALIS_BLOCKERS, beside: 'staging certificate' }),
    isSeen: (gita) => isShown(gita, BOREALIS_BLOCKERS, /Gita (escalates|asks to escalate)/),
  }),
  ...does({
    ...{ on: [3], at: '09:45', who: 'Ines', what: 'takes the certificate', proof: 'submit' },
    async act(ines) {
      await ines.presses("I'm on it", { in: BOREALIS_BLOCKERS, beside: 'staging certificate' });
      await ines.picks('When do you expect it to be solved?', 'In 2 hours');
      await ines.submits();
    },
    isSeen: (ines) => isShown(ines, BOREALIS_BLOCKERS, /staging certificate[\s\S]*Ines is on it/),
  }),
  ...types({
    ...{ on: [4], at: '09:50', who: 'Finn', in: BOREALIS, text: '/blocker resolve 2 a new compiler' },
    ...{ seenIn: BOREALIS_BLOCKERS, seen: /#2 nightly build[\s\S]*resolved it/ },
  }),
];

const homes: Deed[] = does({
  ...{ on: [1, 3], at: '08:20', who: 'Lea', what: 'opens her Home', proof: 'sight' },
  act: (lea) => lea.opensHome(),
  isSeen: (lea) => lea.home !== null,
});

/** From Monday morning to Thursday evening, in order. */
export const deeds: Deed[] = [...settingUp, ...standups, ...blockers, ...sprint, ...homes].sort(
  (one, other) => one.at.getTime() - other.at.getTime(),
);
