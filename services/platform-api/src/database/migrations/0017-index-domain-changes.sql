-- A domain that is given up takes its history along, and has to find it.
create index domain_changes_with_domain on domain_changes (domain_id);
