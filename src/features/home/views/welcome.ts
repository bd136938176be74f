import { section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import type { Team } from '../../teams/index.ts';

const MOST_NAMED = 5;

const FIRST = {
  answer: '*Do this first:* answer the standup below. It takes half a minute.',
  hours:
    '*Do this first:* see whether the hours below are yours, and change them if not. You are asked within them.',
};

/** The first time a member looks: where they are, and what is to be done first, if anything. */
export function welcome(name: string, teams: readonly Team[], first: keyof typeof FIRST | null): Block[] {
  const places = teams.map((team) => `*${escapeMrkdwn(team.name)}* (${channelLink(team.homeChannelId)})`);
  return [
    section(
      `*Welcome, ${escapeMrkdwn(name)}.* You are in ${listOf(places, MOST_NAMED)}. What waits for you stands here, most urgent first.`,
    ),
    section(
      [
        ...(first ? [FIRST[first]] : []),
        'Stuck? Type `/blocker what holds you up` anywhere. Off for a day? `/standup away tomorrow`.',
      ].join('\n'),
    ),
  ];
}

/** For somebody in no team: what comes first. */
export function firstStep(name: string): Block[] {
  return [
    section(
      `*Welcome, ${escapeMrkdwn(name)}.* I ask a team for its standup, post it as one message a day, and see to it that blockers are taken.`,
    ),
    section(
      "*First step:* type `/standup setup` in your team's channel. The defaults are good enough to press Save. If your team is set up already, join its channel and you are in.",
    ),
  ];
}

/** The same once they know what this is. */
export function noTeamYet(): Block {
  return section(
    "You are in no team yet. `/standup setup` in your team's channel sets one up; in the channel of a team that is set up you are in it.",
  );
}

/** For a guest; by name the first time. */
export function readsAlong(name?: string): Block {
  const greeting = name === undefined ? '' : `*Welcome, ${escapeMrkdwn(name)}.* `;
  return section(
    `${greeting}You read along as a guest: nobody asks you for a standup. Stuck? Type \`/blocker what holds you up\`.`,
  );
}
