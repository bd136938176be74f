-- What is owed to Slack besides messages and homes: pins, pictures, shared files and canvases.
-- A check cannot be altered everywhere, so the table is made anew.
create table deliveries_anew (
  id text primary key,
  workspace_id text not null,
  key text not null,
  kind text not null check (kind in ('message', 'home', 'pin', 'picture', 'file', 'canvas')),
  -- in sequence and one in flight within a lane: a conversation, a home, or a pin
  lane text not null,
  position integer not null,
  channel text not null,
  content text not null,
  -- the delivery that is replied to or pinned, for which the row waits; then the ts of that message
  parent_key text,
  thread_ts text,
  is_broadcast integer not null check (is_broadcast in (0, 1)),
  -- the picture or canvas that a message shows as soon as there is one
  shows_key text,
  -- sent_version is what Slack shows; behind version, it is to be brought up to date
  version integer not null,
  sent_version integer not null,
  channel_id text,
  ts text,
  -- Slack's id of what was uploaded, or of the canvas; kept before anybody can see it
  file_id text,
  not_before_at text,
  expires_at text,
  state text not null check (state in ('waiting', 'owed', 'sending', 'uncertain', 'sent', 'skipped', 'dead')),
  -- when something is to be done about the row: sent, tried again, looked for, or its lease ended; null: nothing
  ready_at text,
  attempts integer not null,
  first_attempt_at text,
  last_attempt_at text,
  error text,
  reason text,
  created_at text not null,
  sent_at text,
  unique (workspace_id, key)
);
insert into deliveries_anew (
  id, workspace_id, key, kind, lane, position, channel, content, parent_key, thread_ts, is_broadcast, version,
  sent_version, channel_id, ts, not_before_at, expires_at, state, ready_at, attempts, first_attempt_at,
  last_attempt_at, error, reason, created_at, sent_at
)
select
  id, workspace_id, key, kind, lane, position, channel, content, parent_key, thread_ts, is_broadcast, version,
  sent_version, channel_id, ts, not_before_at, expires_at, state, ready_at, attempts, first_attempt_at,
  last_attempt_at, error, reason, created_at, sent_at
from deliveries;
drop table deliveries;
alter table deliveries_anew rename to deliveries;
create index deliveries_by_readiness on deliveries (ready_at, position, id) where ready_at is not null;
create index deliveries_by_lane on deliveries (workspace_id, lane, position) where ready_at is not null;
create index deliveries_by_attempt on deliveries (last_attempt_at) where ready_at is not null;
create index deliveries_by_parent on deliveries (workspace_id, parent_key) where parent_key is not null;
create index deliveries_by_shown on deliveries (workspace_id, shows_key) where shows_key is not null;
create index deliveries_by_channel on deliveries (workspace_id, channel, created_at);
