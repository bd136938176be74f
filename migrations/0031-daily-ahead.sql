-- The meetings that a daily named when its day closed; JSON like the other closing columns, null where they were not kept yet.
alter table standup_occurrences add column closing_ahead text;
