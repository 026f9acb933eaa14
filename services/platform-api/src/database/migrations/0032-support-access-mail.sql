-- A tenant's owners are told by mail, too, of operators who ask to come in, who have come in, and what they did.
alter table outgoing_mail drop constraint outgoing_mail_kind_check;
alter table outgoing_mail add constraint outgoing_mail_kind_check
  check (kind in ('invitation', 'member_added', 'welcome', 'domain_verified', 'tenant_suspended', 'tenant_resumed', 'tenant_deleted',
                  'purge_due', 'ticket_answered', 'access_requested', 'access_started', 'access_ended'));
