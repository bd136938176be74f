-- How a running sprint was judged last: `judged_on` the day of the team, `is_told` whether its stakeholders were told that
-- it is red since it was not red at the end of a day; `turns` counts that.
create table progress_health (
  sprint_id text primary key references sprints (id),
  workspace_id text not null references workspaces (id),
  team_id text not null references teams (id),
  level text check (level in ('green', 'yellow', 'red')),
  judged_on text not null,
  is_told integer not null check (is_told in (0, 1)),
  turns integer not null,
  -- The critical blockers of the team by then, as '12 14'.
  critical text not null,
  -- What the team's last three sprints came to on average, as of that day.
  average double precision,
  next_due_at text
);
create index progress_health_by_due on progress_health (next_due_at) where next_due_at is not null;

create index progress_health_critical on progress_health (team_id) where critical <> '';
create index blockers_critical on blockers (team_id) where is_critical = 1 and state <> 'resolved';

-- The pictures of dailies whose day is not over: `next_due_at`, where something has changed since `drawn_at`.
create table progress_pictures (
  workspace_id text not null references workspaces (id),
  key text not null,
  team_id text not null references teams (id),
  drawn_at text not null,
  next_due_at text,
  primary key (workspace_id, key)
);
create index progress_pictures_by_team on progress_pictures (team_id);
create index progress_pictures_by_due on progress_pictures (next_due_at) where next_due_at is not null;
