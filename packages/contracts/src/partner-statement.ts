// What a month came to for a partner.
import { z } from 'zod'
import { moneySchema } from './money.ts'
import { marginSchema } from './partner.ts'
import { slugSchema } from './slug.ts'

export const statementMonthSchema = z.string().regex(/^2[01]\d\d-(0[1-9]|1[0-2])$/, 'Name a month like 2026-10.')
  .meta({ description: 'In UTC', example: '2026-10' })

const money = {
  revenue: moneySchema.meta({ description: 'What the customer brought in' }),
  share: moneySchema.meta({ description: 'The partner\'s part of it' }),
}

/** Days in a row on which nothing changed. */
export const statementLineSchema = z.object({
  from: z.iso.date().meta({ description: 'The first of its days', example: '2026-10-01' }),
  to: z.iso.date().meta({ description: 'The last of its days', example: '2026-10-15' }),
  days: z.int().meta({ example: 15 }),
  monthly: moneySchema.meta({ description: 'What a whole month of this would bring in' }),
  marginPct: marginSchema.meta({ description: '0 on days without a contract' }),
  ...money,
}).meta({ id: 'StatementLine' })
export type StatementLine = z.infer<typeof statementLineSchema>

const totals = z.array(z.object(money)).meta({ description: 'The sum of the lines, one entry a currency' })

export const partnerStatementSchema = z.object({
  partner: z.object({ id: z.uuid(), slug: slugSchema, name: z.string() }),
  month: statementMonthSchema,
  daysInMonth: z.int().meta({ example: 31 }),
  through: z.iso.date().nullable()
    .meta({ description: 'The last day that is in it; null before the month has begun', example: '2026-10-31' }),
  status: z.enum(['open', 'closed']).meta({ description: 'A closed one never changes again' }),
  closesAt: z.iso.datetime().meta({ description: 'An hour after the month has ended' }),
  customers: z.array(z.object({
    tenant: z.object({
      id: z.uuid(),
      slug: z.string().nullable().meta({ description: 'Null where it is no longer yours to see', example: 'acme' }),
      name: z.string().nullable().meta({ example: 'Acme A/S' }),
    }),
    lines: z.array(statementLineSchema),
    totals,
  })),
  totals,
}).meta({ id: 'PartnerStatement' })
export type PartnerStatement = z.infer<typeof partnerStatementSchema>
