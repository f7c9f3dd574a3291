alter table funding add column later text;
