-- After how many working hours in a column somebody is asked to take a story over; JSON, null for nobody.
alter table sprint_settings add column ask_after_hours text not null
  default '{"in-progress":null,"code-review":4,"testing":null}';

-- A story that stands in a column of a running sprint, once for each stay there: `ask_after_hours` is what held when it
-- came. `asking`: its hours run, or somebody is asked · `taken` · `unanswered`: nobody is asked any more · `over`
create table progress_stays (
  id text primary key,
  workspace_id text not null references workspaces (id),
  team_id text not null references teams (id),
  sprint_id text not null references sprints (id),
  story_id text not null references stories (id),
  status text not null check (status in ('in-progress', 'code-review', 'testing')),
  since_at text not null,
  ask_after_hours double precision,
  state text not null check (state in ('asking', 'taken', 'unanswered', 'over')),
  taken_by text,
  next_due_at text
);
create unique index progress_stays_once on progress_stays (story_id, status, since_at);
create index progress_stays_by_due on progress_stays (next_due_at) where next_due_at is not null;
create index progress_stays_by_sprint on progress_stays (sprint_id) where state <> 'over';

-- Who was asked to take it, and what they said; several stays of one moment are one message.
create table progress_asked (
  stay_id text not null references progress_stays (id),
  user_id text not null,
  message_id text not null,
  asked_at text not null,
  answer text check (answer in ('taken', 'declined', 'silent')),
  primary key (stay_id, user_id)
);
create index progress_asked_by_message on progress_asked (message_id);
create index progress_asked_by_person on progress_asked (user_id, asked_at);

-- What is celebrated, once ever: a finished story, or a win that somebody named in an answer (the how-manieth of it).
create table progress_wins (
  workspace_id text not null references workspaces (id),
  team_id text not null references teams (id),
  id text not null,
  kind text not null check (kind in ('story', 'said')),
  text text not null,
  user_ids text not null,
  won_at text not null,
  told_in text,
  primary key (team_id, id)
);
create index progress_wins_by_message on progress_wins (told_in) where told_in is not null;

-- When a team's next working day has come so far that wins are told and forecasts kept.
create table progress_days (
  team_id text primary key references teams (id),
  workspace_id text not null references workspaces (id),
  next_due_at text not null
);
create index progress_days_by_due on progress_days (next_due_at);

-- What was done on each working day of a closed sprint, and how many people were there: what forecasts draw from.
create table progress_throughput (
  sprint_id text not null references sprints (id),
  done_on text not null,
  amount double precision not null,
  people double precision not null,
  primary key (sprint_id, done_on)
);

-- What was forecast on each working day of a sprint, and what came of it, null while it runs.
create table progress_forecasts (
  sprint_id text not null references sprints (id),
  forecast_on text not null,
  workspace_id text not null references workspaces (id),
  team_id text not null references teams (id),
  probability double precision not null,
  came_true integer check (came_true in (0, 1)),
  primary key (sprint_id, forecast_on)
);
create index progress_forecasts_scored on progress_forecasts (team_id, forecast_on) where came_true is not null;
insert into progress_days (team_id, workspace_id, next_due_at)
  select id, workspace_id, '1970-01-01T00:00:00.000Z' from teams;
