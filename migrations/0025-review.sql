-- What somebody has entered so far to close a sprint, until it is closed.
create table sprint_close_drafts (
  sprint_id text not null references sprints (id),
  user_id text not null,
  answers text not null,
  primary key (sprint_id, user_id)
);

-- How many days its people had in a sprint, as they were when it was closed: who joins or leaves later changes no pace.
create table sprint_days_worked (
  sprint_id text primary key references sprints (id),
  days double precision not null
);
