-- How many units a run took: a search or a wanted precision is known only at the end.
alter table runs add column units integer;
