-- What was read out of a message somebody wrote to the bot, so that the answer follows when they edit the message.
create table standup_texts (
  workspace_id text not null,
  channel_id text not null,
  ts text not null,
  occurrence_id text not null references standup_occurrences (id),
  user_id text not null,
  read_lines text not null,
  primary key (workspace_id, channel_id, ts)
);

-- Settled deliveries are forgotten by age.
create index deliveries_by_age on deliveries (created_at) where ready_at is null;
