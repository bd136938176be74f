-- Looking back. `format` is JSON: its name and its columns. Deadlines are of the three phases, in their order; the present
-- one's is when the clock goes on by itself. `voters` is how many voted, once votes are
-- closed. `leaves_traces`: something was written whose order the write-ahead log still holds.
create table retros (
  id text primary key,
  workspace_id text not null references workspaces (id),
  team_id text not null references teams (id),
  sprint_id text references sprints (id),
  number integer not null,
  format text not null,
  phase text not null check (phase in ('collect', 'vote', 'act', 'closed', 'cancelled')),
  is_anonymous integer not null check (is_anonymous in (0, 1)),
  facilitator_id text not null,
  dots integer not null check (dots between 1 and 10),
  channel_id text not null,
  opened_at text not null,
  collect_ends_at text not null,
  vote_ends_at text not null,
  act_ends_at text not null,
  remind_at text,
  next_due_at text,
  closed_at text,
  ended_because text,
  voters integer,
  leaves_traces integer not null check (leaves_traces in (0, 1)),
  unique (team_id, number)
);
create unique index retros_open on retros (team_id) where phase in ('collect', 'vote', 'act');
create index retros_due on retros (next_due_at) where next_due_at is not null;
create index retros_with_traces on retros (id) where leaves_traces = 1;

-- Cards that say the same; a card alone is a group of one, without a name. Made when collecting ends. `dots` once votes are
-- closed: until then totals are kept nowhere.
create table retro_groups (
  id text primary key,
  retro_id text not null references retros (id),
  name text,
  dots integer
);
create index retro_groups_by_retro on retro_groups (retro_id);

-- `author_id` only where cards are not anonymous. No time, no order, no inbound key: nothing may tell who wrote what.
create table retro_cards (
  id text primary key,
  retro_id text not null references retros (id),
  column_key text not null,
  text text not null,
  group_id text references retro_groups (id),
  author_id text
);
create index retro_cards_by_retro on retro_cards (retro_id);

-- Until votes are closed, then deleted.
create table retro_votes (
  retro_id text not null references retros (id),
  user_id text not null,
  group_id text not null references retro_groups (id),
  dots integer not null check (dots > 0),
  primary key (retro_id, user_id, group_id)
);
create index retro_votes_by_group on retro_votes (group_id);
