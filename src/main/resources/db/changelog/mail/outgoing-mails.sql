--liquibase formatted sql

--changeset portal:outgoing-mails
--comment What is to be sent, one row for each recipient, written in the transaction of what the mail tells of. Whoever sends one
--comment holds a claim that is committed before the mail server is spoken to, and writes the outcome only while they hold it.
create table outgoing_mails (
  id bigint generated always as identity constraint outgoing_mails_pk primary key,
  key text not null constraint outgoing_mails_key_form check (key ~ '^[a-z0-9][a-z0-9-]{0,199}$'),
  recipient text not null constraint outgoing_mails_recipient_form
    check (length(recipient) <= 254 and recipient ~ '^[!-;=?A-~]+@[A-Za-z0-9.-]+$'),
  template text not null constraint outgoing_mails_template_form check (template ~ '^[a-z0-9-]{1,100}$'),
  template_values json not null constraint outgoing_mails_values_form check (json_typeof(template_values) = 'object'),
  message_id text not null constraint outgoing_mails_message_id_unique unique
    constraint outgoing_mails_message_id_form check (message_id ~ '^<[A-Za-z0-9.-]+@[A-Za-z0-9.-]+>$'),
  state text not null
    constraint outgoing_mails_state check (state in ('WAITING', 'SENDING', 'SENT', 'UNDELIVERED')),
  attempts int not null default 0 constraint outgoing_mails_attempts_not_negative check (attempts >= 0),
  queued_at timestamptz not null,
  tried_since timestamptz,
  next_attempt_at timestamptz,
  claim uuid,
  claimed_until timestamptz,
  sent_at timestamptz,
  undelivered_at timestamptz,
  last_problem text constraint outgoing_mails_last_problem_present check (btrim(last_problem) <> ''),
  dismissed_at timestamptz,
  constraint outgoing_mails_waiting_for_a_time check ((state = 'WAITING') = (next_attempt_at is not null)),
  constraint outgoing_mails_sending_by_a_claim
    check (num_nonnulls(claim, claimed_until) = case state when 'SENDING' then 2 else 0 end),
  constraint outgoing_mails_tried check ((attempts > 0) = (tried_since is not null)),
  constraint outgoing_mails_not_over_untried check (state = 'WAITING' or attempts > 0),
  constraint outgoing_mails_sent check ((state = 'SENT') = (sent_at is not null)),
  constraint outgoing_mails_undelivered check ((state = 'UNDELIVERED') = (undelivered_at is not null)),
  constraint outgoing_mails_undelivered_with_words check (state <> 'UNDELIVERED' or last_problem is not null),
  constraint outgoing_mails_dismissed check (dismissed_at is null or state = 'UNDELIVERED')
);
create unique index outgoing_mails_once_to_everyone on outgoing_mails (key, lower(recipient));
create index outgoing_mails_due on outgoing_mails (next_attempt_at) where state = 'WAITING';
create index outgoing_mails_claimed on outgoing_mails (claimed_until) where state = 'SENDING';
create index outgoing_mails_to_look_at on outgoing_mails (id) where state = 'UNDELIVERED' and dismissed_at is null;
create index outgoing_mails_sent_at on outgoing_mails (sent_at) where state = 'SENT';

grant select, insert, update, delete on outgoing_mails to ${application_role};
--rollback drop table outgoing_mails;

--changeset portal:outgoing-mails-unanswered
--comment How often the server had all of a mail and did not say whether it takes it: each of these copies may have arrived.
alter table outgoing_mails add column unanswered int not null default 0
  constraint outgoing_mails_unanswered_in_an_attempt check (unanswered between 0 and attempts);
--rollback alter table outgoing_mails drop column unanswered;
