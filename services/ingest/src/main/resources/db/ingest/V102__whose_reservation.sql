-- Whose reservation it is: what an instance itself has reserved, and doesn't work at any more, it may take over at once.
alter table "${reservations}".reservation add column if not exists instance text collate "C" not null default '';
