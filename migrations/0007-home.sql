-- How often somebody has opened their App Home: the first time it welcomes them.
create table home_visits (
  workspace_id text not null,
  user_id text not null,
  visits integer not null,
  last_at text not null,
  primary key (workspace_id, user_id)
);
