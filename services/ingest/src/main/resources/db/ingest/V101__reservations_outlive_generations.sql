-- Reservations are made from nothing that a rebuild could read: they stand beside the generations, in a schema of their
-- own that no swap touches. Every generation runs this; the first one makes the table.
create schema if not exists "${reservations}";
create table if not exists "${reservations}".reservation (
    id text collate "C" not null,
    source text collate "C" not null,
    digest bytea not null,
    reserved_at timestamptz not null default clock_timestamp(),
    primary key (id, source)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

insert into "${reservations}".reservation (id, source, digest, reserved_at)
select id, source, digest, reserved_at from reservation on conflict do nothing;
drop table reservation;
