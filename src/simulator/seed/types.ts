/** What a workspace starts with. People and channels are named as one would type them: `lea`, `dev-standup`. */
export type Seed = {
  name?: string;
  domain?: string;
  app?: { name?: string };
  people: SeedPerson[];
  channels: SeedChannel[];
  groups?: { handle: string; name: string; members: string[] }[];
};

export type SeedPerson = {
  name: string;
  realName?: string;
  timeZone?: string;
  title?: string;
  isAdmin?: boolean;
  isGuest?: boolean;
  isBot?: boolean;
  isDeactivated?: boolean;
};

export type SeedChannel = {
  name: string;
  isPrivate?: boolean;
  isArchived?: boolean;
  isGeneral?: boolean;
  /** Handles of people; the app is a member when `withBot` is true. */
  members: string[];
  withBot?: boolean;
  topic?: string;
};
