alter table generation add column later text;
