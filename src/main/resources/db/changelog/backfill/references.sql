--liquibase formatted sql

--changeset portal:eligibility-reports-backfill
--comment A report is of a run that there is. It is written in the transaction that attaches the run's list, so it speaks for the
--comment list too: a foreign key of the lists themselves would be checked for every one of their millions of rows, and while it is
--comment added to a partition or dropped with one, nobody could change any run.
alter table eligibility_reports add constraint eligibility_reports_backfill foreign key (backfill_id) references backfills (id);
--rollback alter table eligibility_reports drop constraint eligibility_reports_backfill;
