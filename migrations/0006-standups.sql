-- A team's recurring check-in. `modes` says for each weekday how it is held: async, live or off.
create table standups (
  id text primary key,
  workspace_id text not null,
  team_id text not null unique references teams (id),
  modes text not null,
  cadence text not null,
  asked_local text not null,
  daily_local text not null,
  open_minutes integer not null check (open_minutes > 0),
  remind_minutes integer not null check (remind_minutes >= 0),
  opened_until_on text not null,
  next_opening_at text not null,
  set_up_by text not null,
  created_at text not null
);
create index standups_by_opening on standups (next_opening_at);

-- The team's own questions, asked after the usual three.
create table standup_questions (
  id text primary key,
  standup_id text not null references standups (id),
  position integer not null,
  kind text not null check (kind in ('text', 'choice', 'number', 'mood')),
  text text not null,
  choices text not null,
  is_required integer not null check (is_required in (0, 1)),
  asked_when text not null,
  removed_at text
);
create index standup_questions_by_standup on standup_questions (standup_id, position);

-- One standup on one date of the team's schedule.
create table standup_occurrences (
  id text primary key,
  workspace_id text not null,
  standup_id text not null references standups (id),
  held_on text not null,
  mode text not null check (mode in ('async', 'live')),
  state text not null check (state in ('open', 'closed', 'skipped')),
  reason text,
  enrol_at text,
  announce_at text,
  start_at text,
  daily_at text,
  close_at text,
  next_due_at text,
  daily_state text not null check (daily_state in ('waiting', 'posted', 'skipped')),
  daily_reason text,
  closing_blockers text,
  facilitator_id text,
  speaking_order text not null,
  attended text,
  attendance_noted_by text,
  created_at text not null,
  unique (standup_id, held_on)
);
create index standup_occurrences_by_due on standup_occurrences (next_due_at) where next_due_at is not null;

-- One member in one occurrence: asked by DM, or expected where it is held live.
create table standup_prompts (
  occurrence_id text not null references standup_occurrences (id),
  user_id text not null,
  workspace_id text not null,
  time_zone text not null,
  state text not null check (state in ('waiting', 'asked', 'expected', 'answered', 'skipped', 'missed')),
  skipped_for text check (skipped_for in ('choice', 'away', 'day-off', 'quiet', 'downtime', 'left')),
  reason text,
  away_until_on text,
  due_at text not null,
  remind_at text,
  deadline_at text not null,
  next_due_at text,
  asked_at text,
  reminded_at text,
  ended_at text,
  receipt_key text,
  primary key (occurrence_id, user_id)
);
create index standup_prompts_by_due on standup_prompts (next_due_at) where next_due_at is not null;
create index standup_prompts_by_person on standup_prompts (workspace_id, user_id, due_at);

create table standup_answers (
  id text primary key,
  workspace_id text not null,
  occurrence_id text not null references standup_occurrences (id),
  standup_id text not null references standups (id),
  user_id text not null,
  held_on text not null,
  source text not null check (source in ('modal', 'as-planned', 'text')),
  is_late integer not null check (is_late in (0, 1)),
  thread_parts integer not null,
  submitted_at text not null,
  edited_at text,
  unique (occurrence_id, user_id)
);
create index standup_answers_by_person on standup_answers (standup_id, user_id, held_on);

-- What was said, a line each. A line that answers an earlier one (done, carried, dropped) names it.
create table standup_lines (
  id text primary key,
  answer_id text not null references standup_answers (id),
  position integer not null,
  kind text not null check (kind in ('done', 'dropped', 'note', 'today', 'blocker')),
  text text not null,
  from_line_id text,
  carried_count integer not null,
  offer text check (offer in ('open', 'tracked', 'attached', 'declined')),
  blocker_id text
);
create index standup_lines_by_answer on standup_lines (answer_id, position);

-- How an open blocker stood when its person answered.
create table standup_blocker_words (
  answer_id text not null references standup_answers (id),
  blocker_id text not null,
  word text not null check (word in ('still', 'resolved')),
  primary key (answer_id, blocker_id)
);

create table standup_replies (
  answer_id text not null references standup_answers (id),
  question_id text not null references standup_questions (id),
  value text not null,
  primary key (answer_id, question_id)
);
