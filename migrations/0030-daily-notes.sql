-- What those who manage a team say to everybody in a daily; one note each, the last they wrote.
create table standup_notes (
  occurrence_id text not null references standup_occurrences (id),
  user_id text not null,
  text text not null,
  at text not null,
  primary key (occurrence_id, user_id)
);
