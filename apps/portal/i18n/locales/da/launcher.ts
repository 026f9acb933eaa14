import type { launcher as english } from '../en/launcher.ts'

export const launcher: typeof english = {
  title: 'Apps',
  failed: 'Dine apps kunne ikke hentes',
  none: 'Intet at åbne endnu',
  noneText: 'Mail og filer dukker op her, så snart de er en del af jeres arbejdsområde.',
  app: { mail: 'Mail', files: 'Filer', office: 'Office' },
  about: { mail: 'Din mail og kalender', files: 'Dine egne filer og dem, I deler', office: 'Skriv, regn og vis frem sammen' },
  newTab: 'åbner i en ny fane',
  state: {
    preparing: 'Gøres klar til dig', failed: 'Virker ikke lige nu. Der bliver set på det.', unreachable: 'Svarer ikke lige nu.',
  },
}
