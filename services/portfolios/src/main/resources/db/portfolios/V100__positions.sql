-- What one investor holds in one company: what lists need to find and sort investors, and feeds to tell of changes. One
-- row an investor, company and confidence level. Money in US dollars, two decimals; the lower bound rounded down, the
-- upper one up; max null where no upper bound is known, both null where nothing is.
create table position (
    like view_row,
    investor text collate "C" not null,
    company text collate "C",
    -- of the investor, in any language
    names text[],
    -- id and names of the investor in lower case, one a line
    search text,
    kind text,
    rounds integer,
    leads integer,
    -- dates as their facts have them; the days are for sorting
    first_round_on text,
    first_round_day date,
    last_round_on text,
    last_round_day date,
    cost_min numeric,
    cost_max numeric,
    stake_min numeric,
    stake_max numeric,
    mark_min numeric,
    mark_max numeric,
    marked_on text,
    realised_min numeric,
    realised_max numeric,
    moic_min numeric,
    moic_max numeric,
    dpi_min numeric,
    dpi_max numeric,
    status text,
    primary key (subject, level, investor)
) with (fillfactor = 80);

create index position_feed on position (topic, part, off);
create index position_investor on position (investor, level);
