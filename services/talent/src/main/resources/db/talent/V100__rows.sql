-- What lists and joins need of people and companies, in US dollars, one row a key and confidence level. Names stand with
-- their languages beside them, '' where unknown. A figure has five columns: min = max where it is exact, max null where
-- no upper bound is known; as a fact states it, else to 30 decimals, so that sums come out right.

-- Somebody left an employer. Of the person's stream.
create table departure (
    like view_row,
    employer text collate "C",
    founder text collate "C",
    founder_names text[],
    founder_name_languages text[],
    employer_names text[],
    employer_name_languages text[],
    title text,
    grade text,
    left_on text,
    -- null where nobody says
    left_first date,
    -- of an undated one the day by which it had been published
    left_last date,
    -- the first possible day on which the person had come; null where nobody says
    came_first date,
    with_team boolean,
    background text,
    confidence text,
    -- how many facts of the person the level leaves out
    hidden integer,
    primary key (subject, level, employer)
) with (fillfactor = 80);
create index departure_feed on departure (topic, part, off);
create index departure_employer on departure (employer, founder);

-- Somebody founded a company. Of the company's stream, or of the person's; where both tell of it the lower rank counts:
-- 0 dated by the company, 1 dated by the person, 2 and 3 the same undated.
create table founding (
    like view_row,
    company text collate "C",
    founder text collate "C",
    rank integer,
    company_names text[],
    company_name_languages text[],
    founder_names text[],
    founder_name_languages text[],
    founded_on text,
    last_day date,
    confidence text,
    primary key (subject, level, company, founder)
) with (fillfactor = 80);
create index founding_feed on founding (topic, part, off);
create index founding_founder on founding (founder, company);

-- What a company raised in all (M3); no row where it has no round.
create table money (
    like view_row,
    company text collate "C",
    rounds integer,
    raised_min numeric,
    raised_max numeric,
    raised_how text,
    raised_confidence text,
    raised_approximate boolean,
    primary key (subject, level)
) with (fillfactor = 80);
create index money_feed on money (topic, part, off);
create index money_company on money (company);

-- Somebody's part in a round, or in the purchase of the company. investor '' where a round names nobody; round_id '' for
-- a purchase.
create table investment (
    like view_row,
    kind text collate "C",
    round_id text collate "C",
    investor text collate "C",
    company text collate "C",
    investor_names text[],
    investor_name_languages text[],
    investor_kind text,
    round_type text,
    deal_on text,
    -- of an undated one the day by which it had been published
    last_day date,
    amount_min numeric,
    amount_max numeric,
    amount_how text,
    amount_confidence text,
    amount_approximate boolean,
    primary key (subject, level, kind, round_id, investor)
) with (fillfactor = 80);
create index investment_feed on investment (topic, part, off);
create index investment_company on investment (company, investor);
