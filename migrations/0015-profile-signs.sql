-- What of a profile decides whether and when somebody who holds a role can be told something: a change of anything else
-- changes nothing.
create table profile_signs (
  workspace_id text not null,
  user_id text not null,
  sign text not null,
  primary key (workspace_id, user_id)
);
