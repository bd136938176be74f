-- The meetings of a team's sprints follow from its rules (JSON; null: the usual ones), its calendar and its sprints.
-- `number` counts up, over all workspaces, with every change of what stands on a team's calendar; `changed_at` is when.
-- `own_number` is that of the last change that did not come of a sprint's. `next_due_at` is when a meeting is next to be announced.
create table ceremony_calendars (
  team_id text primary key references teams (id),
  workspace_id text not null references workspaces (id),
  rules text,
  number integer not null,
  own_number integer not null,
  changed_at text not null,
  next_due_at text
);
create index ceremony_calendars_by_number on ceremony_calendars (number);
create index ceremony_calendars_due on ceremony_calendars (next_due_at) where next_due_at is not null;

-- How far each reader has seen to these changes.
create table ceremony_readers (
  name text primary key,
  number integer not null
);

-- What happened to a meeting; one to which nothing did has no row. `slot` is the date that its rule means, '' where
-- there is one in a sprint. `declined` and `told_in` are JSON lists: who passed its facilitation on, and the
-- conversations in which it was announced last.
create table ceremony_meetings (
  sprint_id text not null references sprints (id),
  kind text not null check (kind in ('planning', 'refinement', 'mid-sprint', 'integration', 'review', 'retrospective')),
  slot text not null,
  workspace_id text not null references workspaces (id),
  team_id text not null references teams (id),
  moved_on text,
  moved_to_local text,
  is_cancelled integer not null check (is_cancelled in (0, 1)),
  changed_by text,
  facilitator_id text,
  declined text not null,
  announced_for_at text,
  announcements integer not null check (announcements >= 0),
  told_in text not null,
  primary key (sprint_id, kind, slot)
);
create index ceremony_meetings_by_team on ceremony_meetings (team_id);
create index ceremony_meetings_by_facilitator on ceremony_meetings (team_id, facilitator_id) where facilitator_id is not null;

-- The addresses at which somebody's calendar program reads a team's meetings. Only a hash of each is kept.
create table ceremony_feeds (
  token_hash text primary key,
  workspace_id text not null references workspaces (id),
  team_id text not null references teams (id),
  user_id text not null,
  created_at text not null
);
create index ceremony_feeds_by_person on ceremony_feeds (team_id, user_id);
