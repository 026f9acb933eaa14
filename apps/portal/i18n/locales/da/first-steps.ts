import type { firstSteps as english } from '../en/first-steps.ts'

export const firstSteps: typeof english = {
  title: 'Kom godt i gang',
  progress: '{done} af {all} er klaret',
  failed: 'Hvad der mangler, kunne ikke hentes',
  done: 'Klaret',
  open: 'Mangler',
  step: {
    domain_proven: 'Bevis, at et domæne er jeres', records_right: 'Offentliggør de poster, jeres mail skal bruge',
    somebody_invited: 'Inviter nogen', somebody_joined: 'Se den første af dem logge ind', second_factor_required: 'Kræv totrinslogin',
    billing_details: 'Fortæl, hvem der betaler',
  },
  why: {
    domain_proven: 'Så bærer adresser og login jeres navn.',
    records_right: 'Så kommer jeres mail frem, og andre stoler på det, I sender.',
    somebody_invited: 'Et arbejdsområde er for flere end én.',
    somebody_joined: 'De inviterede har et link i deres mail.',
    second_factor_required: 'Så åbner en adgangskode, som andre får fat i, ingenting.',
    billing_details: 'Navn, adresse og land, som de står på en faktura.',
  },
}
