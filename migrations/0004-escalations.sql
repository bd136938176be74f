-- Who is told after how long, and how far up each open thing has climbed.
create table escalation_policies (
  team_id text primary key,
  workspace_id text not null,
  policy text not null,
  saved_by text not null,
  saved_at text not null
);

-- The policy is copied onto the ladder when it starts.
create table escalation_ladders (
  id text primary key,
  workspace_id text not null,
  subject_kind text not null,
  subject_id text not null,
  team_id text not null,
  policy text not null,
  is_critical integer not null check (is_critical in (0, 1)),
  waiting text not null,
  started_at text not null,
  counted_ms double precision not null,
  counting_from_at text,
  ended_at text,
  taken text not null,
  times_told integer not null,
  hurried_rung integer,
  hurried_since_at text,
  hurry text check (hurry in ('asked', 'eta', 'policy')),
  next_due_at text,
  version integer not null,
  unique (workspace_id, subject_kind, subject_id)
);
create index escalation_ladders_due on escalation_ladders (subject_kind, next_due_at) where next_due_at is not null;
create index escalation_ladders_open on escalation_ladders (team_id) where ended_at is null;

-- Each step that was taken: what the ledger shows and the numbers are made of.
create table escalations (
  id text primary key,
  ladder_id text not null references escalation_ladders (id),
  number integer not null,
  step integer not null,
  target text not null,
  told_user_id text,
  passed text not null,
  hurry text check (hurry in ('asked', 'eta', 'policy')),
  due_at text not null,
  told_at text not null,
  counted_ms double precision not null,
  unique (ladder_id, number)
);
