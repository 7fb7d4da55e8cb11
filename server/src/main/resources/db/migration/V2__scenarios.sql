create table scenarios (
  scenario_id varchar(16)  not null primary key,
  ordinal     bigint       not null unique,
  box_id      varchar(16)  not null references sandboxes (box_id),
  name        varchar(100) not null,
  question    text,
  changes     text         not null,
  warnings    text         not null,
  created_ms  bigint       not null
);
create index scenarios_box on scenarios (box_id, ordinal);

-- The next ordinal of each kind of id that is counted, so that a deleted id never comes back.
create table counters (
  name       varchar(32) not null primary key,
  next_value bigint      not null
);
insert into counters (name, next_value) values ('scenario', 0);
insert into counters (name, next_value) values ('sandbox', 0);
insert into counters (name, next_value) values ('run', 0);
