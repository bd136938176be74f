-- When something that others show of a team changed last: its hours, roles or channels, or somebody's days away. Numbers
-- go up; each reader keeps how far it has read.
create table team_changes (
  team_id text primary key references teams (id),
  number integer not null
);
create index team_changes_by_number on team_changes (number);

create table team_change_readers (
  name text primary key,
  number integer not null
);

-- When a ladder's clock ran before: what was counted can be counted anew in the hours of another policy.
alter table escalation_ladders add column counted_spans text not null default '[]';
update escalation_ladders
set counted_spans = '[{"from":"' || started_at || '","to":"' || counting_from_at || '"}]'
where counting_from_at is not null and counting_from_at > started_at;
