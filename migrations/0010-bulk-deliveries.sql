-- What goes to many at once, and nobody waits for, yields to everything else of its workspace.
alter table deliveries add column is_bulk integer not null default 0 check (is_bulk in (0, 1));
drop index deliveries_by_readiness;
create index deliveries_by_readiness on deliveries (is_bulk, ready_at, position, id) where ready_at is not null;
