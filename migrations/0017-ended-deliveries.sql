-- What ended because a channel could not be reached is revived when the bot comes back; its other years are not read.
create index deliveries_by_end on deliveries (workspace_id, channel, reason) where reason is not null;
