-- What is owed to Slack, and the ledger of what became of it. One row is one message, or one person's App Home.
create table deliveries (
  id text primary key,
  workspace_id text not null,
  key text not null,
  kind text not null check (kind in ('message', 'home')),
  -- in sequence and one in flight within a lane: a conversation, or a home
  lane text not null,
  position integer not null,
  channel text not null,
  content text not null,
  parent_key text,
  thread_ts text,
  is_broadcast integer not null check (is_broadcast in (0, 1)),
  -- sent_version is what Slack shows; behind version, the message is to be updated
  version integer not null,
  sent_version integer not null,
  channel_id text,
  ts text,
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
create index deliveries_by_readiness on deliveries (ready_at, position, id) where ready_at is not null;
create index deliveries_by_lane on deliveries (workspace_id, lane, position) where ready_at is not null;
create index deliveries_by_attempt on deliveries (last_attempt_at) where ready_at is not null;
create index deliveries_by_parent on deliveries (workspace_id, parent_key) where parent_key is not null;
create index deliveries_by_channel on deliveries (workspace_id, channel, created_at);
