-- What somebody has entered so far to close a sprint, until it is closed.
create table sprint_close_drafts (
  sprint_id text not null references sprints (id),
  user_id text not null,
  answers text not null,
  primary key (sprint_id, user_id)
);
