-- What lists, filters and sorts need of a company: one row a company and confidence level, in US dollars. A figure is
-- spelt as it leaves: min = max where it is exact, max null where no upper bound is known.
create table company (
    like view_row,
    id text collate "C",
    -- how many things are told of it, and how many facts the level leaves out
    things integer,
    hidden integer,
    names text[],
    -- of each name, '' where unknown
    name_languages text[],
    legal_name text,
    -- id and names in lower case, one a line
    search text,
    country text,
    fields text[],
    -- fields in lower case
    field_keys text[],
    status text,
    -- dates as their facts have them; the days are for sorting
    founded_on text,
    founded_day date,
    rounds integer,
    undisclosed_rounds integer,
    first_round_on text,
    first_round_day date,
    last_round_on text,
    last_round_day date,
    raised_min numeric,
    raised_max numeric,
    raised_how text,
    raised_confidence text,
    raised_approximate boolean,
    -- the latest valuation (V8); latest_source null where there is none
    latest_source text,
    latest_on text,
    latest_last_day date,
    latest_round_id text,
    latest_confidence text,
    latest_unspecified boolean,
    post_min numeric,
    post_max numeric,
    post_how text,
    post_confidence text,
    post_approximate boolean,
    pre_min numeric,
    pre_max numeric,
    pre_how text,
    pre_confidence text,
    pre_approximate boolean,
    primary key (subject, level)
) with (fillfactor = 80);

create index company_feed on company (topic, part, off);
create index company_id on company (id, level);
create index company_raised on company (raised_min, id);
create index company_post on company (post_min, id) where latest_source is not null;
