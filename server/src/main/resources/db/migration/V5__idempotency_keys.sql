-- Answers of creating requests by Idempotency-Key, kept 24 hours. A row without a status is in
-- progress.
create table idempotency_keys (
  idempotency_key varchar(255) not null primary key,
  request_digest  varchar(64)  not null,
  box_id          varchar(16),
  created_ms      bigint       not null,
  status          integer,
  location        varchar(500),
  content_type    varchar(100),
  body            text
);
create index idempotency_age on idempotency_keys (created_ms);
create index idempotency_box on idempotency_keys (box_id);
