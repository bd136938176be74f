-- What a team means to do, from a retro (`retro_id`) or without one. `reminded` counts the messages that its owner got
-- about it, `reminded_in` is the delivery of the last, `next_reminder_at` when it is looked whether the next can go out.
-- `handover_asked_at`: when somebody was told that its owner left.
create table retro_actions (
  id text primary key,
  workspace_id text not null references workspaces (id),
  team_id text not null references teams (id),
  retro_id text references retros (id),
  text text not null,
  owner_id text not null,
  due_on text not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  created_by text not null,
  created_at text not null,
  closed_by text,
  closed_at text,
  reminded integer not null check (reminded >= 0),
  reminded_in text,
  next_reminder_at text,
  handover_asked_at text,
  check ((state = 'open') = (closed_at is null))
);
create index retro_actions_open on retro_actions (team_id, due_on) where state = 'open';
create index retro_actions_by_owner on retro_actions (workspace_id, owner_id) where state = 'open';
create index retro_actions_by_retro on retro_actions (retro_id) where retro_id is not null;
create index retro_actions_due on retro_actions (next_reminder_at) where next_reminder_at is not null;

-- How a team holds its retros, where it set that. `format` is what one begins with that opens by itself.
create table retro_settings (
  team_id text primary key references teams (id),
  opens_itself integer not null check (opens_itself in (0, 1)),
  format text,
  changed_by text not null,
  changed_at text not null
);

-- The retro that a running sprint is to have: when it opens by itself, and what came of it.
create table retro_openings (
  sprint_id text primary key references sprints (id),
  workspace_id text not null references workspaces (id),
  team_id text not null references teams (id),
  state text not null check (state in ('waiting', 'opened', 'passed')),
  opens_at text,
  retro_id text references retros (id)
);
create index retro_openings_due on retro_openings (opens_at) where opens_at is not null;
create index retro_openings_by_retro on retro_openings (retro_id) where retro_id is not null;
