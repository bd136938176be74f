create table teams (
  id text primary key,
  workspace_id text not null references workspaces (id),
  name text not null,
  home_channel_id text not null,
  time_zone text not null,
  working_days text not null,
  starts_local text not null,
  ends_local text not null,
  country text,
  region text,
  created_by text not null,
  created_at text not null,
  foreign key (workspace_id, home_channel_id) references channels (workspace_id, id)
);
create unique index teams_by_home_channel on teams (workspace_id, home_channel_id);

-- Channels that a team uses for one purpose; what is not here happens in its home channel.
create table team_channels (
  team_id text not null references teams (id),
  role text not null check (role in ('standup', 'blockers', 'wins', 'general')),
  channel_id text not null,
  primary key (team_id, role)
);
create index team_channels_by_channel on team_channels (channel_id);

-- Who holds a role, deputies after whom they stand in for.
create table team_roles (
  team_id text not null references teams (id),
  role text not null check (role in ('scrum_master', 'team_lead', 'product_owner', 'architect', 'stakeholder')),
  position integer not null,
  user_id text not null,
  primary key (team_id, role, position)
);
create unique index team_roles_by_user on team_roles (user_id, team_id, role);

-- Where a person works at other hours than their team does; null follows Slack's zone or the team.
create table member_hours (
  workspace_id text not null,
  user_id text not null,
  time_zone text,
  days text,
  starts_local text,
  ends_local text,
  updated_at text not null,
  primary key (workspace_id, user_id)
);

create table absences (
  id text primary key,
  workspace_id text not null,
  user_id text not null,
  from_on text not null,
  to_on text not null,
  reason text not null,
  created_at text not null,
  check (from_on <= to_on)
);
create index absences_by_person on absences (workspace_id, user_id, to_on);

-- A Slack status that its owner said does not mean that they are away.
create table ignored_statuses (
  workspace_id text not null,
  user_id text not null,
  status_text text not null,
  status_emoji text not null,
  ignored_at text not null,
  primary key (workspace_id, user_id)
);

-- The years of which a place's public holidays are known, be there any or none. A whole country has region ''.
create table holiday_years (
  country text not null,
  region text not null,
  year integer not null,
  kept_at text not null,
  primary key (country, region, year)
);

create table public_holidays (
  country text not null,
  region text not null,
  holiday_on text not null,
  name text not null,
  primary key (country, region, holiday_on)
);
