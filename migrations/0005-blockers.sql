-- What keeps people from going on.
create table blockers (
  id text primary key,
  workspace_id text not null,
  team_id text not null,
  number integer not null,
  title text not null,
  details text,
  story_key text,
  raised_by text not null,
  raised_at text not null,
  owner_id text,
  is_critical integer not null check (is_critical in (0, 1)),
  state text not null check (state in ('open', 'taken', 'snoozed', 'resolved')),
  eta_at text,
  eta_consent text check (eta_consent in ('asked', 'agreed', 'refused')),
  snoozed_until_at text,
  taken_at text,
  taken_working_ms double precision,
  resolved_at text,
  resolved_by text,
  resolution text,
  resolved_working_ms double precision,
  next_due_at text,
  version integer not null,
  unique (workspace_id, number)
);
create index blockers_due on blockers (next_due_at) where next_due_at is not null;
create index blockers_open on blockers (team_id, raised_at) where state <> 'resolved';
create index blockers_resolved on blockers (team_id, resolved_at) where state = 'resolved';
create index blockers_by_raiser on blockers (workspace_id, raised_by) where state <> 'resolved';
create index blockers_by_owner on blockers (workspace_id, owner_id) where state <> 'resolved';

-- Its log, as its card's thread tells it.
create table blocker_events (
  id text primary key,
  blocker_id text not null references blockers (id),
  number integer not null,
  kind text not null,
  by_user_id text,
  note text,
  at text not null,
  unique (blocker_id, number)
);

-- Those who wait for it besides the one who raised it.
create table blocker_waiters (
  blocker_id text not null references blockers (id),
  user_id text not null,
  joined_at text not null,
  primary key (blocker_id, user_id)
);
create index blocker_waiters_by_user on blocker_waiters (user_id);

-- The messages that show its buttons besides its card.
create table blocker_notices (
  blocker_id text not null references blockers (id),
  delivery_key text not null,
  primary key (blocker_id, delivery_key)
);

-- The words by which similar ones are found.
create table blocker_terms (
  team_id text not null,
  term text not null,
  blocker_id text not null references blockers (id),
  primary key (team_id, term, blocker_id)
);
create index blocker_terms_by_blocker on blocker_terms (blocker_id);

-- What somebody wrote and was asked about before it was raised.
create table blocker_drafts (
  id text primary key,
  workspace_id text not null,
  user_id text not null,
  draft text not null,
  created_at text not null,
  raised_number integer
);
create index blocker_drafts_by_age on blocker_drafts (created_at);
