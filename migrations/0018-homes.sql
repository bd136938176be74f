-- When somebody's App Home is next published by itself (null: they have not looked at it for long), the team they look
-- at there (null: all of theirs), and the page turned to in each of its lists.
alter table home_visits add column due_at text;
alter table home_visits add column team_id text;
alter table home_visits add column pages text not null default '{}';
create index home_visits_by_due on home_visits (due_at) where due_at is not null;

-- The last change that concerns everybody in the team, and not only those who see who is there.
alter table team_changes add column settings_number integer not null default 0;

-- When who is in a channel changed last. Numbers go up, over all workspaces.
create table channel_changes (
  workspace_id text not null,
  channel_id text not null,
  number integer not null,
  primary key (workspace_id, channel_id)
);
create index channel_changes_by_number on channel_changes (number);
