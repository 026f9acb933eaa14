import type en from '../en/terminal.ts'

export default {
  terminal: {
    title: 'Terminal',
    lead: 'En skal i selve instansen. At du åbnede den, står i revisionssporet; hvad du ændrer her, forsvinder med instansen.',
    open: 'Åbn en terminal',
    failed: 'Terminalen kunne ikke åbnes',
    again: 'Åbn en til',
    state: {
      opening: 'Åbner…',
      open: 'I {instance}. F6 fører ud af den; efter 15 minutter uden et tastetryk lukkes den.',
      ended: 'Skallen i {instance} er sluttet.',
      lost: 'Ikke forbundet.',
    },
  },
} satisfies typeof en
