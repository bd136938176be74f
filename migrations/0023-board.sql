-- Up to which change of sprints and stories an answer goes: what its author moved later is proposed for the next.
alter table standup_answers add column board_position integer;
-- What its author wrote of risks that come closer.
alter table standup_answers add column risk_note text not null default '';

-- Stories that an answer moved on the board.
create table standup_moves (
  answer_id text not null references standup_answers (id),
  story_id text not null references stories (id),
  position integer not null,
  was text not null,
  became text not null,
  -- Who had moved it while the answer was being written.
  overtook_id text,
  primary key (answer_id, story_id)
);

-- Risks that an answer says come closer, as they were worded then.
create table standup_risks (
  answer_id text not null references standup_answers (id),
  item_id text not null references sprint_items (id),
  position integer not null,
  text text not null,
  primary key (answer_id, item_id)
);

-- Where the running sprints stood when it closed; JSON.
alter table standup_occurrences add column closing_sprints text;

-- Up to which change of sprints and stories each of those that follow them has read.
create table sprint_event_readers (
  workspace_id text not null,
  name text not null,
  position integer not null,
  primary key (workspace_id, name)
);

-- Who waits for a story that is finished, or is open again, and what they were told of it last.
create table standup_news (
  story_id text not null references stories (id),
  user_id text not null,
  workspace_id text not null,
  team_id text not null references teams (id),
  is_done integer not null check (is_done in (0, 1)),
  is_told_done integer not null check (is_told_done in (0, 1)),
  -- The occurrence whose prompt says it, or the key of the message that does.
  told_in text,
  next_due_at text,
  primary key (story_id, user_id)
);
create index standup_news_by_due on standup_news (next_due_at) where next_due_at is not null;
create index standup_news_by_message on standup_news (told_in) where told_in is not null;
