-- Slack is asked for Do Not Disturb in rounds: of those asked longest ago, and with a rest after each.
alter table people add column quiet_asked_at text not null default '1970-01-01T00:00:00.000Z';
create index people_by_quiet_asked on people (workspace_id, quiet_asked_at, id)
where is_bot = 0 and is_deactivated = 0;
alter table workspaces rename column quiet_refreshed_at to quiet_rests_until;
