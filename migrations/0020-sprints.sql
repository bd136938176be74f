-- How a team plans: what is not set here is the usual.
create table sprint_settings (
  team_id text primary key references teams (id),
  unit text not null check (unit in ('points', 'hours')),
  scale text not null,
  key_prefix text not null,
  priorities text not null check (priorities in ('moscow', 'p', 'rice')),
  definition_of_done text not null
);

create table sprints (
  id text primary key,
  workspace_id text not null references workspaces (id),
  team_id text not null references teams (id),
  number integer not null,
  name text not null,
  state text not null check (state in ('draft', 'published', 'running', 'closed', 'cancelled')),
  goal text not null,
  focus text not null,
  unit text not null check (unit in ('points', 'hours')),
  starts_on text,
  ends_on text,
  owner_id text,
  points_per_day double precision,
  allocation text not null,
  demo_goal text not null,
  release text not null,
  merge_gate text not null,
  has_risk_check integer not null check (has_risk_check in (0, 1)),
  created_by text not null,
  created_at text not null,
  started_at text,
  closed_at text,
  unique (team_id, number),
  check (starts_on <= ends_on)
);
create index sprints_by_state on sprints (team_id, state);

-- Sprints that must be closed before another starts.
create table sprint_prerequisites (
  sprint_id text not null references sprints (id),
  needs_sprint_id text not null references sprints (id),
  primary key (sprint_id, needs_sprint_id)
);
create index sprint_prerequisites_by_need on sprint_prerequisites (needs_sprint_id);

-- What a sprint carries besides stories, a line each. `details` is JSON, its shape by kind.
create table sprint_items (
  id text primary key,
  sprint_id text not null references sprints (id),
  kind text not null check (
    kind in ('success', 'acceptance', 'done', 'risk', 'external', 'deliverable', 'metric', 'integration')
  ),
  position integer not null,
  text text not null,
  details text not null,
  is_met integer check (is_met in (0, 1)),
  removed_at text
);
create index sprint_items_by_sprint on sprint_items (sprint_id, kind, position) where removed_at is null;

-- Days that a planner set for a member, where they differ from what calendar and leave say.
create table sprint_days (
  sprint_id text not null references sprints (id),
  user_id text not null,
  days double precision not null check (days >= 0),
  primary key (sprint_id, user_id)
);

-- What somebody means to do on a day of the sprint.
create table sprint_day_plans (
  sprint_id text not null references sprints (id),
  planned_on text not null,
  user_id text not null,
  text text not null,
  primary key (sprint_id, planned_on, user_id)
);
create index sprint_day_plans_by_person on sprint_day_plans (user_id, planned_on);

create table stories (
  id text primary key,
  workspace_id text not null references workspaces (id),
  team_id text not null references teams (id),
  key text not null,
  title text not null,
  notes text not null,
  epic text not null,
  estimate double precision check (estimate >= 0),
  priority text check (priority in ('must', 'should', 'could', 'wont', 'p0', 'p1', 'p2', 'p3')),
  type text not null check (type in ('feature', 'performance', 'debt', 'bug')),
  status text not null check (status in ('backlog', 'in-progress', 'code-review', 'testing', 'done', 'dropped')),
  sprint_id text references sprints (id),
  parent_id text references stories (id),
  is_goal integer not null check (is_goal in (0, 1)),
  acceptance_criteria text not null,
  owned_paths text not null,
  rice text,
  status_since_at text not null,
  created_by text not null,
  created_at text not null,
  unique (team_id, key)
);
create index stories_by_sprint on stories (sprint_id, status) where sprint_id is not null;
create index stories_in_backlog on stories (team_id, created_at) where sprint_id is null;
create index stories_by_parent on stories (parent_id) where parent_id is not null;

create table story_assignees (
  story_id text not null references stories (id),
  user_id text not null,
  position integer not null,
  primary key (story_id, user_id)
);
create index story_assignees_by_user on story_assignees (user_id);

create table story_tasks (
  id text primary key,
  story_id text not null references stories (id),
  position integer not null,
  title text not null,
  hours double precision check (hours >= 0),
  is_done integer not null check (is_done in (0, 1))
);
create index story_tasks_by_story on story_tasks (story_id, position);

create table story_dependencies (
  story_id text not null references stories (id),
  needs_story_id text not null references stories (id),
  primary key (story_id, needs_story_id)
);
create index story_dependencies_by_need on story_dependencies (needs_story_id);

-- Every change of a sprint or a story: a field, what it was and what it became, as JSON. The rows above are what
-- these add up to. `sprint_id` is where the story stood afterwards, `left_sprint_id` what it left by this change.
create table sprint_events (
  id text primary key,
  workspace_id text not null,
  team_id text not null,
  position integer not null,
  subject text not null check (subject in ('sprint', 'story')),
  subject_id text not null,
  field text not null,
  was text not null,
  became text not null,
  cause text,
  sprint_id text,
  left_sprint_id text,
  by_user_id text,
  at text not null,
  unique (workspace_id, position)
);
create index sprint_events_by_subject on sprint_events (subject_id, position);
create index sprint_events_by_sprint on sprint_events (sprint_id, position) where sprint_id is not null;
create index sprint_events_by_left on sprint_events (left_sprint_id, position) where left_sprint_id is not null;
