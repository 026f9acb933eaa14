export const firstSteps = {
  title: 'Get your workspace going',
  progress: '{done} of {all} done',
  failed: 'What is left to do could not be loaded',
  done: 'Done',
  open: 'To do',
  step: {
    domain_proven: 'Prove a domain of your own', records_right: 'Publish the records your mail needs',
    somebody_invited: 'Invite somebody', somebody_joined: 'See the first of them sign in',
    second_factor_required: 'Require two-step sign-in', billing_details: 'Say who pays',
  },
  why: {
    domain_proven: 'Then addresses and sign-in carry your name.',
    records_right: 'Then your mail arrives, and others trust what you send.',
    somebody_invited: 'A workspace is for more than one.',
    somebody_joined: 'Whoever you invite has a link in their mail.',
    second_factor_required: 'Then a password that somebody else learns opens nothing.',
    billing_details: 'Name, address and country, as they stand on an invoice.',
  },
}
