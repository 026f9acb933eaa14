// What a form holds of a partner, all of it text to be typed into, and what becomes of it on the wire.
import type { Partner } from '@dezky/contracts'

export interface PartnerDraft {
  name: string
  domain: string
  marginPct: number | ''
  startsOn: string
  endsOn: string
  terms: string
  contactName: string
  contactEmail: string
  contactPhone: string
}

export function emptyDraft(): PartnerDraft {
  return { name: '', domain: '', marginPct: '', startsOn: '', endsOn: '', terms: '', contactName: '', contactEmail: '', contactPhone: '' }
}

export function draftOf({ name, domain, marginPct, contract, contact }: Partner): PartnerDraft {
  return {
    name, domain: domain ?? '', marginPct, startsOn: contract.startsOn ?? '', endsOn: contract.endsOn ?? '', terms: contract.terms ?? '',
    contactName: contact?.name ?? '', contactEmail: contact?.email ?? '', contactPhone: contact?.phone ?? '',
  }
}

/** What a contact is called about is kept: no form shows it. */
export function wireOf(draft: PartnerDraft, known?: Partner) {
  const { name, domain, marginPct, startsOn, endsOn, terms, contactName, contactEmail, contactPhone } = draft
  const hasContact = [contactName, contactEmail, contactPhone].some(value => value.trim())
  return {
    name, domain: domain.trim() || null, marginPct: marginPct === '' ? undefined : marginPct,
    contract: { startsOn: startsOn || null, endsOn: endsOn || null, terms: terms.trim() || null },
    contact: hasContact
      ? {
          ...known?.contact?.about && { about: known.contact.about },
          name: contactName,
          ...contactEmail.trim() && { email: contactEmail },
          ...contactPhone.trim() && { phone: contactPhone },
        }
      : null,
  }
}
