-- When a retro last went on or ended, and who made it; by nobody where its time was up.
alter table retros add column went_on_at text;
alter table retros add column went_on_by text;
