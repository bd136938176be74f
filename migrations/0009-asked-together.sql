-- Nobody is sent more than two messages unasked a day: the occurrence in whose message a prompt is asked, where it is
-- not asked in one of its own.
alter table standup_prompts add column asked_in text references standup_occurrences (id);
create index standup_prompts_by_message on standup_prompts (asked_in, user_id) where asked_in is not null;
