export default {
  domain: {
    list: 'All domains',
    title: 'Domains',
    none: 'No domain claimed yet. Mail needs one.',
    failed: 'The domains could not be loaded',
    column: { name: 'Domain', state: 'State', health: 'Records', checked: 'Last checked', next: 'Next check' },
    state: { pending: 'Not proven', verified: 'Verified', expired: 'Given up' },
    health: { ok: 'In order', attention: 'Needs a look', unknown: 'Not known' },
    proof: {
      awaited: 'The proof has not been seen yet.', taken: 'The proof is there, but another workspace holds the domain.',
      seen: 'The proof is there.', missing: 'The proof has been gone for days. The domain stays verified.',
    },
    claim: {
      menu: 'Claim a domain', title: 'Claim a domain', action: 'Claim',
      lead: 'It counts once the record shown afterwards has been published.',
    },
    detailsLead: 'What has to be published, and what is.',
    checkedAt: 'Checked {when}',
    check: 'Check now',
    notChecked: 'The domain could not be checked',
    challenge: 'Proof of ownership',
    records: 'Records for mail',
    record: { match: 'Published', missing: 'Missing', conflict: 'In conflict', unknown: 'Not known' },
    zoneFile: 'Download as a zone file',
    split: {
      title: 'Split delivery', label: 'Pass on mail for addresses that are not here yet', failed: 'Nothing was changed',
      text: 'For while you move: mail for addresses unknown here goes on to your other mail server. Turn it off when all have moved.',
    },
    history: { title: 'History', none: 'Nothing has changed yet', failed: 'The history could not be loaded' },
    recordName: 'name', recordValue: 'value', optional: 'Optional', found: 'Found:',
    note: {
      not_verified: 'They are known once the domain is proven.', no_mail_server: 'This platform has no mail server configured.',
      not_set_up: 'The mail server does not have the domain yet.', keys_pending: 'The mail server is still making its keys.',
      mail_unavailable: 'The mail server does not answer.',
    },
    reason: {
      own_policy: 'They publish a policy of their own, which is theirs to choose.', several: 'There may be only one of these.',
      incomplete: 'Theirs allows others, but not us.', invalid: 'What is published cannot be read.',
      other_hosts: 'Mail goes elsewhere, too.',
      other_value: 'Something else is published.', address_there: 'The name has an address where an alias is wanted.',
      unanswered: 'No resolver could say.',
    },
    wrong: {
      name: 'This is not a domain name.', taken: 'Another workspace has this domain.', claimed: 'This workspace has claimed it already.',
      refused: 'Nobody can have this name.', many: 'This workspace has claimed as many domains as it may.',
    },
    release: {
      action: 'Give up', title: 'Give {name} up?', done: '{name} is given up', failed: 'The domain was not given up',
      consequence: 'Mail for it is taken no more, and mailboxes in it have to move first. Another workspace may claim it.',
    },
  },
}
