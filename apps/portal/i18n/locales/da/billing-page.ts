import type { billingPage as en } from '../en/billing-page.ts'

export const billingPage = {
  title: 'Abonnement',
  pageLead: 'Hvad I abonnerer på, hvad det giver jer, og hvem der betaler for det.',
  onlyOwners: 'Arbejdsområdets ejere og dem, der tager sig af betalingen, kan ændre det.',
  askInstead: 'Arbejdsområdets ejere og dem, der tager sig af betalingen, kan ændre det. Du kan bede supporten om en ændring.',
  ask: 'Bed om en ændring',
  askLead: 'Se, hvad det vil koste, og send det til supporten. Det ændrer ikke noget i sig selv.',
  askSubject: 'Vi vil gerne have ændret vores abonnement',
  note: 'Er der mere, vi skal vide?',
  nextPeriod: 'Med den næste periode',
} satisfies typeof en
