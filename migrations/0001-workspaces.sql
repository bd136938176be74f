-- What came in from Slack, so that nothing is taken twice.
create table inbound_keys (
  workspace_id text not null,
  key text not null,
  taken_at text not null,
  primary key (workspace_id, key)
);
create index inbound_keys_by_age on inbound_keys (taken_at);

create table counters (
  workspace_id text not null,
  name text not null,
  value integer not null,
  primary key (workspace_id, name)
);

create table workspaces (
  id text primary key,
  name text not null,
  bot_id text not null,
  bot_user_id text not null,
  state text not null check (state in ('active', 'gone')),
  gone_reason text,
  gone_at text,
  installed_at text not null,
  quiet_refreshed_at text
);

create table people (
  workspace_id text not null references workspaces (id),
  id text not null,
  name text not null,
  time_zone text not null,
  is_bot integer not null check (is_bot in (0, 1)),
  is_guest integer not null check (is_guest in (0, 1)),
  is_admin integer not null check (is_admin in (0, 1)),
  is_deactivated integer not null check (is_deactivated in (0, 1)),
  status_text text not null,
  status_emoji text not null,
  status_expires_at text,
  quiet_starts_at text,
  quiet_ends_at text,
  refreshed_at text not null,
  primary key (workspace_id, id)
);

create table channels (
  workspace_id text not null references workspaces (id),
  id text not null,
  name text not null,
  is_private integer not null check (is_private in (0, 1)),
  is_archived integer not null check (is_archived in (0, 1)),
  has_bot integer not null check (has_bot in (0, 1)),
  refreshed_at text not null,
  primary key (workspace_id, id)
);

create table channel_members (
  workspace_id text not null,
  channel_id text not null,
  user_id text not null,
  primary key (workspace_id, channel_id, user_id),
  foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);
create index channel_members_by_user on channel_members (workspace_id, user_id);

-- When each daily chore was last done.
create table chores (
  name text primary key,
  last_run_at text not null
);
