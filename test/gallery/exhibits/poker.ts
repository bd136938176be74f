import { ballot, owedVotes, receipt, reminder } from '../../../src/features/poker/views/ballot.ts';
import { card } from '../../../src/features/poker/views/card.ts';
import { reasonModal, saidModal, startModal, voteModal } from '../../../src/features/poker/views/forms.ts';
import { revealNews, roundNews } from '../../../src/features/poker/views/news.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { LONG_LINE, SIGNS } from '../fixtures/long.ts';
import { CHANNELS } from '../fixtures/people.ts';
import * as the from '../fixtures/poker.ts';
import { stories, story } from '../fixtures/sprints.ts';
import { dev } from '../fixtures/teams.ts';

const { shown, estimating, revealed, apart, firstRound, overHours } = the;

const second = estimating({ round: 2, rounds: [firstRound], voted: [] });
const third = revealed(apart, { round: 3, rounds: [firstRound, { ...firstRound, round: 2 }] });
const wide = revealed(apart);
const odd = story({ id: 'st9', key: 'ERP-009', title: SIGNS, estimate: null });
const ten = stories(10).map((one, at) =>
  estimating({ story: { ...one, estimate: null }, storyId: one.id, ...(at > 5 && { voted: [] }) }),
);
const tenApart = stories(10).map((one) => revealed(apart, { story: one, storyId: one.id }));
const ownVotes = [{ storyId: 'st1', round: 1, vote: '5' }];
const whole = story({
  ...{ id: 'st1', key: 'ERP-001', title: LONG_LINE, notes: LONG_LINE },
  acceptanceCriteria: ['Orders arrive within a minute', 'Nothing is lost when the shop restarts'],
});
const form = { team: dev, channelId: CHANNELS.standup, chosen: [] };

export const poker: Hall = {
  title: 'Estimating together',
  exhibits: [
    ...exhibit(card, {
      'Three of five have voted; another story comes after.': [shown([estimating(), the.waiting])],
      'Far apart: the lowest and the highest are asked why.': [shown([wide])],
      'The reasons are given.': [shown([{ ...wide, rounds: [firstRound] }])],
      'The second round, with the first beneath.': [shown([second])],
      'After three rounds who leads picks.': [shown([third])],
      'Close together.': [shown([revealed({ ULEA: '5', UOLA: '8', UBEN: '8' }), the.waiting])],
      'Too big for one story.': [shown([revealed({ ULEA: '13', UOLA: '13', UBEN: '8' })])],
      'Nobody can say.': [shown([revealed({ ULEA: '?', UOLA: '?' })])],
      'Who began it has left; one was dropped.': [
        shown([the.skipped, estimating({ story: odd })], { isLeaderHere: false }),
      ],
      'Over.': [shown([the.agreed, the.skipped])],
      'Ten stories over some hours.': [shown(ten, { session: overHours })],
      'Ten stories far apart, over some hours.': [shown(tenApart, { session: overHours })],
    }),
    ...exhibit(ballot, {
      'Two stories, one voted on.': [
        shown([estimating(), estimating({ storyId: 'st9', story: odd })], { session: overHours }),
        ownVotes,
      ],
      'The second round of one, the other agreed.': [
        shown([second, the.agreed], { session: overHours }),
        ownVotes,
      ],
      'Ten stories.': [shown(ten, { session: overHours }), []],
      'Over.': [shown([the.agreed, the.skipped], { session: overHours }), []],
    }),
    ...exhibit(reminder, {
      'Two stories wait.': [shown(ten.slice(0, 2), { session: overHours }), []],
      'Nothing is left.': [shown([the.agreed], { session: overHours }), []],
    }),
    ...exhibit(
      owedVotes,
      { 'One story.': [shown([estimating()]), []], 'Ten stories.': [shown(ten), []] },
      'home',
    ),
    ...exhibit(receipt, {
      'A number.': [[{ key: 'ERP-001', vote: '5', isLast: true }], the.live],
      'Two stories; one is too big, of one they cannot say.': [
        [
          { key: 'ERP-001', vote: '13', isLast: false },
          { key: 'ERP-002', vote: '?', isLast: false },
        ],
        the.live,
      ],
    }),
    ...exhibit(revealNews, {
      'Far apart; Kim is at work, Ola is not.': [
        wide,
        shown([wide], { session: overHours }),
        new Set(['UKIM']),
      ],
      'Close together.': [
        revealed({ ULEA: '5', UOLA: '8' }),
        shown([revealed({ ULEA: '5', UOLA: '8' })], { session: overHours }),
        new Set(['UDANA']),
      ],
      'Too big.': [
        revealed({ ULEA: '13' }),
        shown([revealed({ ULEA: '13' })], { session: overHours }),
        new Set(['UDANA']),
      ],
      'Nobody can say.': [
        revealed({ ULEA: '?' }),
        shown([revealed({ ULEA: '?' })], { session: overHours }),
        new Set(['UDANA']),
      ],
    }),
    ...exhibit(roundNews, {
      'Kim is at work, Noor is not.': [second, shown([second], { session: overHours }), new Set(['UKIM'])],
    }),
    ...exhibit(voteModal, {
      'Two stories, one voted on.': [
        shown([estimating({ story: whole }), estimating({ storyId: 'st9', story: odd })]),
        ownVotes,
      ],
      'Ten stories.': [shown(ten), []],
    }),
    ...exhibit(reasonModal, {
      'Nothing said yet.': [wide, shown([wide]), ''],
      'To change what was said.': [wide, shown([wide]), 'The sandbox has no OAuth'],
    }),
    ...exhibit(startModal, {
      'One story, from its card.': [{ ...form, stories: [the.connector], chosen: ['st1'] }],
      'Ten stories without an estimate.': [{ ...form, stories: stories(10) }],
    }),
    ...exhibit(saidModal, {
      'Two votes, one too late.': [
        'Your estimates',
        'You voted 5 on ERP-001. Change it until the reveal.\nThe votes on ERP-002 lie open already. Press Vote again on the card for another round.',
      ],
    }),
  ],
};
