import { z } from 'zod'

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

export const currencySchema = z.string().regex(/^[A-Z]{3}$/).refine(code => currencies.has(code), 'This is not an ISO 4217 currency.')
  .meta({ description: 'ISO 4217', example: 'EUR' })

/** An amount in minor units: 1250 EUR is twelve euros and fifty cents. Never a fraction. */
export const moneySchema = z.object({
  amount: z.int().meta({ description: 'In minor units', example: 30000 }),
  currency: currencySchema,
}).meta({ id: 'Money' })
export type Money = z.infer<typeof moneySchema>
