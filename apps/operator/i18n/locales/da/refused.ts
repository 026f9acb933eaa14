import type en from '../en/refused.ts'

export default {
  refused: {
    title: 'Her er kun for operatører',
    text: 'Din konto virker, men den driver ikke platformen, så operatørappen er lukket for den. Dit eget arbejdsområde er i portalen.',
    portal: 'Gå til portalen',
  },
} satisfies typeof en
