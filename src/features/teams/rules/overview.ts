import type { LocalDate } from '../../../time/index.ts';
import type { Person } from '../../workspaces/index.ts';
import type { Absence } from './absence.ts';
import type { HeldRole, Rung } from './roles.ts';
import type { ChannelRole, Member, Team } from './team.ts';

/** Who is in a team, and away on its day. */
export interface TeamState {
  team: Team;
  members: Array<{ member: Member; absence: Absence | undefined }>;
  today: LocalDate;
}

/** What there is to say about a team. */
export interface TeamOverview {
  team: Team;
  channels: Array<{ role: ChannelRole; channelId: string }>;
  /** Who answers for each role; `rung` is another where nobody holds it. */
  roles: Array<{ role: HeldRole; rung: Rung; names: string[] }>;
  members: TeamState['members'];
  guests: Person[];
  /** Whether the reader may change settings and roles. */
  mayManage: boolean;
  /** Who changes settings, by name, beside workspace admins. */
  managers: string[];
}
