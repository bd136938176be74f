-- A retro that was due while another of its team was open opens once that one (`waits_for`) is over; `due_at` is when it
-- was due.
alter table retro_openings add column waits_for text references retros (id);
alter table retro_openings add column due_at text;
create index retro_openings_waiting on retro_openings (waits_for) where waits_for is not null;
