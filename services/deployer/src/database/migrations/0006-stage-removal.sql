-- Since when a stage is being taken away: what it leads goes first, then what runs, then its row. Its volumes stay.
alter table stages add column removed_at timestamptz;
