-- Windows in which somebody has the plan of a sprint open, so that these follow what others change. `id` is the
-- view's external id, `screen` what it shows, `position` the last change of the sprint that it shows.
create table planning_windows (
  id text primary key,
  workspace_id text not null references workspaces (id),
  sprint_id text not null references sprints (id),
  user_id text not null,
  screen text not null,
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
