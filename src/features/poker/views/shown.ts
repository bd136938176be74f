import { inBold } from '../../../slack/mrkdwn.ts';
import type { Story } from '../../sprints/index.ts';
import { storyTitle } from '../../sprints/index.ts';
import type { Team } from '../../teams/index.ts';
import type { Person } from '../../workspaces/index.ts';
import type { Estimating, Round, Session } from '../rules/index.ts';

/** One story of a session as everybody may see it. */
export interface ShownStory extends Estimating {
  story: Story;
  /** Those whose votes lie open; the round on which people vote is not among them. */
  rounds: Round[];
  /** Who has voted in this round, not what. */
  voted: string[];
  waitingFor: string[];
}

/** A session with all that everybody may see of it. */
export interface Shown {
  session: Session;
  team: Team;
  stories: ShownStory[];
  /** Who began it is in the team, and not away. */
  isLeaderHere: boolean;
  people: ReadonlyMap<string, Person>;
  moment: { now: Date; zone: string };
}

export interface OwnVote {
  storyId: string;
  round: number;
  vote: string;
}

/** '*ERP-001 ERP connector framework*', plain where its own signs get in the way. */
export function boldTitle(story: Story): string {
  return inBold(storyTitle(story));
}

/** What a button says of the story and round it stands for. */
export function targetValue({ sessionId, storyId, round }: Estimating, choice = ''): string {
  return `${sessionId} ${storyId} ${round} ${choice}`.trimEnd();
}
