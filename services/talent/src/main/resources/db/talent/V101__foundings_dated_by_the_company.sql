-- The company's own date of its founding counts for every founder, also for one whom only the person's facts name.
comment on column founding.founder is ''''' in the row of the company that dates its founding, whoever it was that founded';
