-- A stage that another made for one of its tags.
alter table stages
  add column of_stage_id uuid references stages on delete cascade,
  add column of_tag text,
  add check ((of_stage_id is null) = (of_tag is null)),
  add unique (of_stage_id, of_tag);

-- Tags whose stage somebody took away: not made again before the tag stands for another image.
create table dismissed_tags (
  stage_id uuid not null references stages on delete cascade,
  tag      text not null,
  digest   text not null,
  primary key (stage_id, tag)
);
grant select, insert, update, delete on dismissed_tags to dezky_app;
