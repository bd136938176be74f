-- Windows in which somebody has the plan of a sprint open, so that these follow what others change. `id` is the
-- view's external id, `screen` what it shows, `place` where in it (JSON), `position` the last change that it shows.
create table planning_windows (
  id text primary key,
  workspace_id text not null references workspaces (id),
  sprint_id text not null references sprints (id),
  user_id text not null,
  screen text not null,
  place text not null,
  position integer not null,
  shown_at text not null
);
create index planning_windows_by_sprint on planning_windows (sprint_id);
create index planning_windows_by_age on planning_windows (shown_at);

-- What a team starts the goal of a sprint or a story from. `body` is JSON, its shape by kind.
create table planning_templates (
  id text primary key,
  team_id text not null references teams (id),
  kind text not null check (kind in ('goal', 'story')),
  name text not null,
  body text not null,
  created_by text not null,
  created_at text not null,
  unique (team_id, kind, name)
);

-- A plan that is out, and where.
create table planning_plans (
  sprint_id text primary key references sprints (id),
  workspace_id text not null references workspaces (id),
  channel_id text not null,
  published_by text not null,
  published_at text not null,
  -- When its sprint was over: nothing follows it any more.
  ended_at text,
  -- When those who approved or confirmed something that is not so any more are asked again.
  ask_at text,
  -- How often its document was posted as a file, where there can be no canvas; null where there is one.
  files integer check (files >= 0)
);
create index planning_plans_followed on planning_plans (workspace_id) where ended_at is null;
create index planning_plans_by_asking on planning_plans (ask_at) where ask_at is not null;

-- What was decided at a gate, in order; the last holds until something changes that it was about. `position` is the
-- last event that whoever decided had before them.
create table planning_decisions (
  sprint_id text not null references sprints (id),
  number integer not null,
  gate text not null check (gate in ('business', 'technical')),
  verdict text not null check (verdict in ('approved', 'sent-back')),
  by_user_id text not null,
  at text not null,
  position integer not null,
  comment text not null,
  impact text not null,
  recommendations text not null,
  primary key (sprint_id, number)
);

-- What an assignee said to their share. `share` is JSON: the stories and days that they had before them.
create table planning_confirmations (
  sprint_id text not null references sprints (id),
  user_id text not null,
  answer text not null check (answer in ('confirmed', 'refused')),
  reason text not null,
  share text not null,
  at text not null,
  primary key (sprint_id, user_id)
);

-- The direct messages that ask somebody for approval or confirmation, counted from 1 for each person.
create table planning_letters (
  sprint_id text not null references sprints (id),
  user_id text not null,
  number integer not null,
  sent_at text not null,
  primary key (sprint_id, user_id, number)
);
create index planning_letters_by_person on planning_letters (user_id);

-- A sprint that was started although something was not met: `unmet` is a JSON list of it in words.
create table planning_overrides (
  sprint_id text primary key references sprints (id),
  by_user_id text not null,
  at text not null,
  reason text not null,
  unmet text not null
);
