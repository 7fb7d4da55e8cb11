-- Times are milliseconds since 1970-01-01T00:00Z. A wiped sandbox stays as a row without a clone,
-- so that its id is never given again and an answer can say when it went.
create table sandboxes (
  box_id            varchar(16)  not null primary key,
  ordinal           integer      not null unique,
  name              varchar(100) not null,
  owner             varchar(100) not null,
  status            varchar(16)  not null,
  runtime           varchar(16)  not null,
  source            varchar(100) not null,
  population        integer      not null,
  seed              bigint       not null,
  ttl_ms            bigint       not null,
  keep              boolean      not null,
  created_ms        bigint       not null,
  expires_ms        bigint       not null,
  production_digest varchar(64),
  clone             text,
  failure           text,
  wiped_ms          bigint,
  wipe_record       text
);
create index sandboxes_expiry on sandboxes (status, expires_ms);
