create table probe_picks (
  box_id   varchar(16)  not null references sandboxes (box_id),
  place    integer      not null,
  metric   varchar(200) not null,
  primary key (box_id, place),
  unique (box_id, metric)
);
