-- Of which edit it was read, so that an older one that is told of later changes nothing; null where it was read as written.
alter table standup_texts add column edited_ts text;
