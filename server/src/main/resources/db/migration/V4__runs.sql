-- Runs and their results outlive the sandbox: no foreign key on purpose.
create table runs (
  run_id       varchar(32)      not null primary key,
  ordinal      bigint           not null unique,
  box_id       varchar(16)      not null,
  scenario_ids text             not null,
  status       varchar(16)      not null,
  request      text             not null,
  progress     double precision not null,
  created_ms   bigint           not null,
  started_ms   bigint,
  ended_ms     bigint,
  result       text,
  fingerprint  varchar(64),
  error        text
);
create index runs_box on runs (box_id, ordinal);
create index runs_status on runs (status, ordinal);
