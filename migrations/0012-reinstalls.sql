-- When Slack was last asked whether an installation that ended is back.
alter table workspaces add column gone_checked_at text;
