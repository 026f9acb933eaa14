import { z } from 'zod'

/** What follows the country's letters; formats as the European Commission (VIES), HMRC, Switzerland's FTA and Norway publish them. */
const formats: Record<string, RegExp> = {
  AT: /^U\d{8}$/, BE: /^[01]\d{9}$/, BG: /^\d{9,10}$/, CHE: /^\d{9}(MWST|TVA|IVA)?$/, CY: /^\d{8}[A-Z]$/, CZ: /^\d{8,10}$/, DE: /^\d{9}$/,
  DK: /^\d{8}$/, EE: /^\d{9}$/, EL: /^\d{9}$/, ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/, FI: /^\d{8}$/, FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  GB: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/, HR: /^\d{11}$/, HU: /^\d{8}$/, IE: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/, LT: /^(\d{9}|\d{12})$/, LU: /^\d{8}$/, LV: /^\d{11}$/, MT: /^\d{8}$/, NL: /^\d{9}B\d{2}$/, NO: /^\d{9}(MVA)?$/,
  PL: /^\d{10}$/, PT: /^\d{9}$/, RO: /^\d{2,10}$/, SE: /^\d{12}$/, SI: /^\d{8}$/, SK: /^\d{10}$/, XI: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
}

/** A VAT number with its country's letters; blanks, dots and hyphens are dropped. */
export const vatNumberSchema = z.string().max(40).toUpperCase().overwrite(text => text.replaceAll(/[\s.-]/g, ''))
  .refine(isVatNumber, 'This is not a VAT number: two letters for the country, then the number as that country writes it.')
  .meta({ description: 'VAT number with country letters; its format is checked, not whether it is registered', example: 'DK12345678' })

function isVatNumber(text: string): boolean {
  return Object.entries(formats).some(([country, format]) => text.startsWith(country) && format.test(text.slice(country.length)))
}
