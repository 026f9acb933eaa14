import type en from '../en/deployment-words.ts'

export default {
  state: {
    waiting: 'Venter på godkendelse',
    queued: 'I kø',
    running: 'I gang',
    undoing: 'Går tilbage',
    succeeded: 'Lykkedes',
    failed: 'Mislykkedes',
    cancelled: 'Afbrudt',
    superseded: 'Overhalet',
  },
  kind: { deploy: 'Udrulning', promotion: 'Forfremmelse', rollback: 'Tilbagerulning', redeploy: 'Genstart' },
} satisfies typeof en
