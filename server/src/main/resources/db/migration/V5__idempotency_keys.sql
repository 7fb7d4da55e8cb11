-- Answers of creating requests by Idempotency-Key, kept 24 hours.

create table idempotency_keys (
  idempotency_key varchar(255) not null primary key,
  request_digest  varchar(64)  not null,
  created_ms      bigint       not null,
  status          integer      not null,
  location        varchar(500),
  content_type    varchar(100),
  body            text
);
create index idempotency_age on idempotency_keys (created_ms);
