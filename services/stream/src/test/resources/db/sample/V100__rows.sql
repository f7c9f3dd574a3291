create table funding (
    like view_row,
    name text,
    rounds integer,
    raised numeric,
    last_on date,
    fields text[],
    primary key (subject, level)
);
create index funding_feed on funding (topic, part, off);

create table participation (
    like view_row,
    investor text collate "C",
    rounds bigint,
    leads boolean,
    last_recorded_at timestamptz,
    primary key (subject, level, investor)
);
create index participation_feed on participation (topic, part, off);
