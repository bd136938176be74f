-- One message may tell of several blockers: what it says of each.
alter table blocker_notices add column says text;
create index blocker_notices_by_delivery on blocker_notices (delivery_key);
