// Very many tenants at once, as years of business would leave them: written by Postgres itself, a statement a table.
import pg from 'pg'

export interface Size { tenants: number, partners: number, people: number }

/** Needs a superuser: the rows belong to everybody, and no trigger is to run half a million times. */
export async function seed(superuserUrl: string, { tenants, partners, people }: Size): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query(functions)
    await client.query('set session_replication_role = replica')
    const { rows: indexes } = await client.query<{ name: string, definition: string }>(plainIndexes)
    for (const { name } of indexes) await client.query(`drop index ${name}`)
    await client.query(seedPartners, [partners])
    await client.query(seedTenants, [tenants, partners])
    for (const statement of [seedDomains, seedResources, seedKeys, seedSubscriptions]) await client.query(statement)
    await client.query(seedPeople, [people])
    await client.query(seedMemberships, [people, tenants])
    for (const { definition } of indexes) await client.query(definition)
    await client.query('vacuum analyze')
  }
  finally {
    await client.end()
  }
}

/** Built once all rows are there, they take a tenth of the time. */
const plainIndexes = `
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
   where not i.indisunique
     and i.indrelid = any('{tenants,tenant_domains,resources,subscriptions,people,memberships,reconcile_keys}'::regclass[])`

/** The same rows every time: nothing is drawn by lot. */
const functions = `
  create function pg_temp.dice(n bigint, salt bigint, sides bigint) returns bigint language sql immutable
    as $$ select abs(hashint8extended(n, salt) % sides) $$;
  create function pg_temp.pick(n bigint, salt bigint, words text[]) returns text language sql immutable
    as $$ select words[1 + pg_temp.dice(n, salt, array_length(words, 1))] $$;
  -- One every half hour, from 2020 on, as a UUIDv7 has it.
  create function pg_temp.time_of(n bigint) returns bigint language sql immutable as $$ select 1577836800000 + n * 1800000 $$;
  create function pg_temp.id(n bigint, kind text) returns uuid language sql immutable
    as $$ select (lpad(to_hex(pg_temp.time_of(n)), 12, '0') || '7000' || kind || lpad(to_hex(n), 12, '0'))::uuid $$;
  create function pg_temp.word(n bigint, salt bigint) returns text language sql immutable as $$ select pg_temp.pick(n, salt,
    '{North,Harbour,Castle,Meadow,Copper,Silver,Amber,Willow,Falcon,Otter,Granite,Lantern,Compass,Orchard,Thunder,Velvet,Cobalt,Juniper,
      Maple,Saffron,Ærø,Søndre,Åben,Größe,Coral,Ivory,Marble,Raven,Tundra,Zephyr}') $$`

const seedPartners = `
  insert into partners (id, slug, name, margin_percent, terminated_at)
  select pg_temp.id(n, '9000'), 'partner-' || n, pg_temp.word(n, 1) || ' Partners ' || n, pg_temp.dice(n, 2, 40),
         case when n % 50 = 0 then now() end
    from generate_series(1, $1::bigint) as n`

const seedTenants = `
  insert into tenants (id, slug, name, version, partner_id, company, created_at, activated_at, trial_ends_at, suspended_at,
                       suspension_reason, suspension_owner, deleted_at, purge_after, purge_started_at, purged_at, domain_names)
  select pg_temp.id(n, '8000'), slug, name, 1 + pg_temp.dice(n, 3, 5),
         -- Two in five come through a partner, and a few partners have most of them.
         case when pg_temp.dice(n, 4, 5) < 2
              then pg_temp.id(1 + floor($2 * power(pg_temp.dice(n, 5, 10000) / 10000.0, 3))::bigint, '9000') end,
         jsonb_build_object('legalName', name, 'country', 'DK'), born,
         case when life <> 85 then born end, case when life between 86 and 91 then now() + interval '10 days' end,
         case when life between 92 and 94 then now() end, case when life between 92 and 94 then 'billing' end,
         case when life between 92 and 94 then 'platform' end,
         case when life >= 95 then now() end, case when life >= 95 then now() + interval '30 days' end,
         case when life >= 97 then now() end, case when life >= 98 then now() end,
         slug || '.example' || case when pg_temp.dice(n, 6, 3) = 0 then E'\\n' || slug || '.test' else '' end
    from generate_series(1, $1::bigint) as n,
         lateral (select to_timestamp(pg_temp.time_of(n) / 1000.0) as born, pg_temp.dice(n, 7, 100) as life,
                         lower(translate(pg_temp.word(n, 8), 'ÆæØøÅåöß', 'aaooaaos')) || '-'
                           || lower(translate(pg_temp.word(n, 9), 'ÆæØøÅåöß', 'aaooaaos')) || '-' || to_hex(n) as slug,
                         pg_temp.word(n, 8) || ' ' || pg_temp.word(n, 9) || ' '
                           || pg_temp.pick(n, 10, '{Logistics,Consulting,Bakery,Engineering,Dental,Architects,Foods,Marine}') || ' '
                           || pg_temp.pick(n, 11, '{A/S,ApS,GmbH,Ltd,AB}') as name) as made`

const seedDomains = `
  insert into tenant_domains (tenant_id, name, verified_at)
  select t.id, domain, now() from tenants t, string_to_table(t.domain_names, E'\\n') as domain where t.domain_names <> ''`

const seedResources = `
  insert into resources (tenant_id, kind, state, reason, message, external_id, last_ok_at)
  select t.id, kind, case when kind <> 'directory.group' then 'skipped'
                          when luck < 1 then 'error' when luck < 2 then 'drifted' when luck < 7 then 'unknown' when luck < 8 then 'pending'
                          else 'ok' end,
         case when kind <> 'directory.group' then 'not_configured' end, null, t.id, now()
    from (select *, hashint8(extract(epoch from created_at)::bigint) % 50 + 50 as luck from tenants) as t,
         unnest('{directory.group,directory.person,files.space,ready}'::text[]) as kind
   where not exists (select from resources r where r.tenant_id = t.id)`

/** Nothing is due while it is measured. */
const seedKeys = `
  insert into reconcile_keys (kind, key, generation, observed_generation, next_run_at)
  select 'tenant', id::text, 1, 1, now() + interval '1 day' from tenants on conflict do nothing`

const seedSubscriptions = `
  insert into subscriptions (tenant_id, plan_version_id, status, seats, period_anchor, period_start, period_end)
  select t.id, v.id, 'active', v.seats + pg_temp.dice(n, 12, 40), t.created_at, now(), now() + interval '1 month'
    from (select *, extract(epoch from created_at)::bigint as n from tenants) as t
    join plan_versions v on v.version = 1 and v.plan =
         (case when pg_temp.dice(n, 13, 10) < 5 then 'starter' when pg_temp.dice(n, 13, 10) < 9 then 'business' else 'enterprise' end)
   where not exists (select from subscriptions s where s.tenant_id = t.id)`

const seedPeople = `
  insert into people (id, email, name, last_sign_in_at)
  select pg_temp.id(n, 'a000'), 'person-' || n || '@' || lower(pg_temp.pick(n, 14, '{north,castle,meadow,copper}')) || '.example',
         pg_temp.pick(n, 15, '{Anna,Bo,Clara,Dan,Eva,Finn,Gry,Hans,Ida,Jens,Karen,Lars,Mia,Niels,Olga,Per,Rikke,Søren,Tina,Åse}') || ' '
           || pg_temp.word(n, 16), case when n % 3 > 0 then now() - (n % 1000) * interval '1 hour' end
    from generate_series(1, $1::bigint) as n`

const seedMemberships = `
  insert into memberships (id, tenant_id, person_id, role)
  select pg_temp.id(n, 'b000'), pg_temp.id(1 + n % $2, '8000'), pg_temp.id(n, 'a000'),
         case when n < $2 then 'owner' when n % 7 = 0 then 'admin' else 'member' end
    from generate_series(1, $1::bigint) as n`
