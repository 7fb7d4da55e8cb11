-- Probes that users defined over REST, for all sandboxes of the server. Runs keep the source they
-- were started with in their own plan: no foreign key on purpose.
create table probe_definitions (
  metric          varchar(63)  not null primary key,
  language        varchar(16)  not null,
  source          text         not null,
  title           varchar(100) not null,
  icon            varchar(16)  not null,
  unit            varchar(40)  not null,
  about           varchar(500) not null,
  decimals        integer      not null,
  better          varchar(16)  not null,
  threshold_side  varchar(8),
  threshold_value double precision,
  threshold_text  varchar(100)
);
