-- Which events are on their way into the log: reserved before they are written, dropped once the log has been read past
-- them. Together with the facts, which hold what the log held already, this is the ledger by which duplicates are told.
create table reservation (
    id text collate "C" not null,
    source text collate "C" not null,
    digest bytea not null,
    reserved_at timestamptz not null default clock_timestamp(),
    primary key (id, source)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- The key of an event holds over all subjects.
create index fact_key on fact (id, source);
