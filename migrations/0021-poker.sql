-- Estimating together. A session has one card; it estimates one story after the other (live) or all at once (async).
create table poker_sessions (
  id text primary key,
  workspace_id text not null references workspaces (id),
  team_id text not null references teams (id),
  channel_id text not null,
  mode text not null check (mode in ('live', 'async')),
  facilitator_id text not null,
  unit text not null check (unit in ('points', 'hours')),
  scale text not null,
  open_minutes integer not null check (open_minutes > 0),
  started_at text not null,
  ended_at text,
  next_due_at text
);
create index poker_sessions_due on poker_sessions (next_due_at) where next_due_at is not null;
create index poker_sessions_running on poker_sessions (team_id, started_at) where ended_at is null;

-- `subject` is the story as it stood when voting on it began, as JSON, and `sprint_id` where: should it change, the votes
-- are about another.
create table poker_stories (
  session_id text not null references poker_sessions (id),
  story_id text not null references stories (id),
  position integer not null,
  state text not null check (state in ('waiting', 'voting', 'revealed', 'agreed', 'ended')),
  round integer not null,
  subject text not null,
  sprint_id text references sprints (id),
  remind_at text,
  closes_at text,
  result double precision,
  ended_because text,
  primary key (session_id, story_id)
);
create index poker_stories_by_story on poker_stories (story_id);

-- For whom a session waits, and who only watches.
create table poker_voters (
  session_id text not null references poker_sessions (id),
  user_id text not null,
  is_observer integer not null check (is_observer in (0, 1)),
  asked_at text,
  primary key (session_id, user_id)
);
create index poker_voters_by_person on poker_voters (user_id);

-- One vote each and round: a number of the scale, or '?'. Nobody but the voter is shown it before the reveal.
create table poker_votes (
  session_id text not null references poker_sessions (id),
  story_id text not null references stories (id),
  round integer not null,
  user_id text not null,
  vote text not null,
  voted_at text not null,
  primary key (session_id, story_id, round, user_id)
);

create table poker_reasons (
  session_id text not null references poker_sessions (id),
  story_id text not null references stories (id),
  round integer not null,
  user_id text not null,
  reason text not null,
  primary key (session_id, story_id, round, user_id)
);
