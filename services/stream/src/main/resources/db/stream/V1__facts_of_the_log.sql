-- What a service keeps of the log, in its own schema. Topics: 0 founders, 1 companies. Confidences: 0 confirmed,
-- 1 reported, 2 rumoured. Subjects are written 'company/<id>', 'founder/<id>'.

-- Which content the schema holds. The id changes when its rows come from elsewhere than the log (a rebuild, a refold);
-- written counts the transactions that wrote such rows; fold_version is that of the rows, null as long as there are none.
create table generation (
    id uuid primary key default gen_random_uuid(),
    written bigint not null default 0,
    since timestamptz not null default now(),
    fold_version integer
);
insert into generation default values;
create unique index generation_is_one on generation ((true));

-- Each fact once: the first record of (subject, source, id).
create table fact (
    topic smallint not null,
    part smallint not null,
    off bigint not null,
    recorded_at timestamptz not null,
    subject text collate "C" not null,
    source text collate "C" not null,
    id text collate "C" not null,
    type text collate "C" not null,
    time text collate "C" not null,
    extensions text,
    payload bytea not null,
    primary key (topic, part, off),
    unique (subject, source, id)
);
-- Payloads are small and read whole: keep them in line, uncompressed.
alter table fact alter column payload set storage external;

-- In which subjects somebody was ever mentioned.
create table mention (
    entity text collate "C" not null,
    subject text collate "C" not null,
    primary key (entity, subject)
);

-- Records that could not be read, as they came. A later version may read them: they are tried again at each refold.
create table undecodable (
    topic smallint not null,
    part smallint not null,
    off bigint not null,
    recorded_at timestamptz not null,
    subject text collate "C",
    reason text not null,
    headers text not null,
    key text,
    payload bytea,
    primary key (topic, part, off)
);
create index undecodable_subject on undecodable (subject);

-- Subjects whose rows don't hold all that was reported, with the first fact that is missing in them.
create table incomplete (
    subject text collate "C" primary key,
    topic smallint not null,
    part smallint not null,
    off bigint not null,
    reason text not null
);

-- How far the log has been applied: off is the last offset in it, -1 at first. recorded_at is the running maximum.
-- topic_id and leader_epoch tell whether the log is still the same.
create table cursor (
    topic smallint not null,
    part smallint not null,
    off bigint not null,
    recorded_at timestamptz not null,
    topic_id text not null,
    leader_epoch integer not null,
    primary key (topic, part)
) with (fillfactor = 50);

-- What every row table has beside its own columns: create table x (like view_row, …, primary key (subject, level, …)).
-- A row answers readers who ask for a confidence from level to level_to. off is that of the fact that last changed it.
create table view_row (
    subject text collate "C" not null,
    level smallint not null,
    level_to smallint not null,
    deleted boolean not null,
    incomplete boolean not null,
    fold_version integer not null,
    topic smallint not null,
    part smallint not null,
    off bigint not null
);
