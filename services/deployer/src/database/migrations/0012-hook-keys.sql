-- What was sealed before webhooks' secrets had a key of their own was sealed with the other's.
update registries set hook_key_id = key_id where hook_key_id is null and hook_sealed is not null;
