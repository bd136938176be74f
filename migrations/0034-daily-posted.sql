-- When the daily of an occurrence went out: what was finished by then stands in it, and what is finished later in the next.
-- Null for those posted before this was kept; they went out at the hour of their daily.
alter table standup_occurrences add column posted_at text;
