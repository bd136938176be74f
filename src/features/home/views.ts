import { context, section } from '../../slack/blocks.ts';
import type { Block, Home } from '../../slack/message.ts';
import { channelLink, escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Team } from '../teams/index.ts';
import { stackSections } from './rules.ts';

export interface HomeInput {
  name: string;
  /** Not a guest: those read along. */
  isAsked: boolean;
  isFirstVisit: boolean;
  teams: Team[];
  sections: Block[][];
}

const READS_ALONG =
  'You read along as a guest: nobody asks you for a standup. Stuck? Type `/blocker what holds you up`.';
const HELP = context('`/standup help` and `/blocker help` list everything else.');
const REST = context('More than fits here: `/blocker mine` and `/standup status` show the rest.');

export function homeView(input: HomeInput): Home {
  return { type: 'home', blocks: stackSections([topOf(input), ...input.sections, [HELP]], REST) };
}

function topOf({ name, isAsked, isFirstVisit, teams }: HomeInput): Block[] {
  if (teams.length === 0) return firstStep(name);
  if (!isAsked) return [section(`*Welcome, ${escapeMrkdwn(name)}.* ${READS_ALONG}`)];
  return isFirstVisit ? [welcome(name, teams)] : [];
}

function welcome(name: string, teams: Team[]): Block {
  const places = teams.map((team) => `*${escapeMrkdwn(team.name)}* (${channelLink(team.homeChannelId)})`);
  return section(
    `*Welcome, ${escapeMrkdwn(name)}.* You are in ${places.join(' and ')}. What waits for you stands here, most urgent first. Stuck? Type \`/blocker what holds you up\` anywhere. Off for a day? \`/standup away tomorrow\`.`,
  );
}

/** For somebody in no team: what comes first. */
function firstStep(name: string): Block[] {
  return [
    section(
      `*Welcome, ${escapeMrkdwn(name)}.* I ask a team for its standup, post it as one message a day, and see to it that blockers are taken.`,
    ),
    section(
      "*First step:* type `/standup setup` in your team's channel. The defaults are good enough to press Save. If your team is set up already, join its channel and you are in.",
    ),
  ];
}
