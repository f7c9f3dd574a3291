-- Lists begin with the most, and what is unknown comes last: an index read backwards begins with the unknown.
drop index company_raised;
drop index company_post;
create index company_raised on company (raised_min desc nulls last, id);
create index company_post on company (post_min desc nulls last, id) where latest_source is not null;
