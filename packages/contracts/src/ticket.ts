// What a tenant's administrators and the operators write to each other.
import { z } from 'zod'
import { writtenLine, writtenText } from './name.ts'
import { pageQuerySchema } from './page.ts'
import { searchSchema, severalOf } from './search.ts'
import { slugSchema } from './slug.ts'
import { ticketFileSchema } from './ticket-file.ts'
import { closedAfterDays } from './ticket-limits.ts'

export const ticketStatuses = ['new', 'waiting_for_us', 'waiting_for_customer', 'resolved', 'closed'] as const
export const ticketStatusSchema = z.enum(ticketStatuses).meta({
  description: 'new: nobody has answered yet; waiting_for_us and waiting_for_customer: whose turn it is; resolved: settled, and an answer '
    + `opens it again; closed: resolved for ${closedAfterDays} days, and over`,
  example: 'waiting_for_us',
})
export type TicketStatus = z.infer<typeof ticketStatusSchema>

export const ticketPriorities = ['low', 'normal', 'high', 'urgent'] as const
export const ticketPrioritySchema = z.enum(ticketPriorities).meta({
  description: 'How soon it has to be answered and settled. urgent: nobody can work; high: something important does not', example: 'normal' })
export type TicketPriority = z.infer<typeof ticketPrioritySchema>

export const ticketSides = ['us', 'customer'] as const
export const ticketSideSchema = z.enum(ticketSides).meta({ description: 'us: an operator; customer: somebody of the tenant' })
export type TicketSide = z.infer<typeof ticketSideSchema>

export const clockStates = ['running', 'overdue', 'paused', 'met', 'missed'] as const
export const ticketClockSchema = z.object({
  state: z.enum(clockStates).meta({ description: 'running, overdue: it is our turn; paused: the customer\'s; met, missed: it is over' }),
  dueAt: z.iso.datetime().meta({ description: 'Moves on by as long as it was paused' }),
  pausedAt: z.iso.datetime().nullable(),
  doneAt: z.iso.datetime().nullable(),
}).meta({ id: 'TicketClock' })
export type TicketClock = z.infer<typeof ticketClockSchema>

export const aboutKinds = ['resource', 'domain', 'member'] as const
const aboutSchema = z.strictObject({ kind: z.enum(aboutKinds), id: z.uuid() })
  .meta({ description: 'What of the tenant it is about', example: { kind: 'domain', id: '0190a000-0000-7000-8000-000000000000' } })
export type TicketAbout = z.infer<typeof aboutSchema>

const someoneSchema = z.object({
  id: z.uuid(),
  name: z.string().nullable().meta({ description: 'Null once they have been erased', example: 'Anna Holm' }),
})

export const ticketSchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000042' }),
  number: z.int().meta({ description: 'By which people call it', example: 1042 }),
  tenant: z.object({ id: z.uuid(), slug: slugSchema, name: z.string().meta({ example: 'Acme' }) }),
  subject: z.string().meta({ example: 'Mail from one sender does not arrive' }),
  status: ticketStatusSchema,
  priority: ticketPrioritySchema,
  openedBy: ticketSideSchema,
  requester: someoneSchema.nullable().meta({ description: 'Who of the tenant is written to; null when we opened it for nobody in particular' }),
  assignee: someoneSchema.nullable().meta({ description: 'The operator who sees to it; told to operators alone' }),
  about: aboutSchema.extend({
    label: z.string().nullable().meta({ description: 'Null when it is gone', example: 'acme.example' }),
  }).nullable(),
  firstAnswer: ticketClockSchema.nullable().meta({ description: 'Told to operators alone' }),
  resolution: ticketClockSchema.nullable().meta({ description: 'Told to operators alone' }),
  lastMessage: z.object({ from: ticketSideSchema, at: z.iso.datetime() }),
  reopened: z.int().meta({ description: 'How often it was resolved and was not', example: 0 }),
  openedAt: z.iso.datetime(),
  resolvedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match' }),
}).meta({ id: 'Ticket' })
export type Ticket = z.infer<typeof ticketSchema>

const text = writtenText(20_000).meta({ description: 'At most 20,000 characters', example: 'Since yesterday nothing from billing@sender.example arrives.' })
const fileIds = z.array(z.uuid()).max(5).default([]).meta({ description: 'Files that were uploaded for it, at most five', example: [] })
/** The longest that is still shown whole in a list of them on a wide screen. */
const subject = writtenLine(160).meta({ example: 'Mail from one sender does not arrive' })

export const openTicketSchema = z.strictObject({
  subject, text, fileIds,
  priority: ticketPrioritySchema.default('normal'),
  about: aboutSchema.nullable().default(null),
  requesterId: z.uuid().nullable().default(null)
    .meta({ description: 'For operators: the person of the tenant who is written to. Otherwise it is whoever asks' }),
}).meta({ id: 'OpenTicket', example: {
  subject: 'Mail from one sender does not arrive', text: 'Since yesterday nothing from billing@sender.example arrives.', priority: 'high' } })
export type OpenTicket = z.infer<typeof openTicketSchema>

export const answerTicketSchema = z.strictObject({
  text, fileIds,
  resolves: z.boolean().default(false).meta({ description: 'With this it is settled' }),
}).meta({ id: 'AnswerTicket', example: { text: 'It arrives again, thank you.', resolves: true } })
export type AnswerTicket = z.infer<typeof answerTicketSchema>

export const addTicketNoteSchema = z.strictObject({ text, fileIds })
  .meta({ id: 'AddTicketNote', example: { text: 'Their sender is on a block list; I have asked for it to be taken off.' } })
export type AddTicketNote = z.infer<typeof addTicketNoteSchema>

export const changeTicketSchema = z.strictObject({
  status: z.enum(['waiting_for_us', 'waiting_for_customer', 'resolved']).optional(),
  priority: ticketPrioritySchema.optional(),
  subject: subject.optional(),
}).meta({ id: 'ChangeTicket', example: { priority: 'urgent' } })
export type ChangeTicket = z.infer<typeof changeTicketSchema>

export const assignTicketSchema = z.strictObject({
  assigneeId: z.uuid().nullable().meta({ description: 'An operator; null: nobody', example: null }),
}).meta({ id: 'AssignTicket', example: { assigneeId: null } })
export type AssignTicket = z.infer<typeof assignTicketSchema>

/** One thing said in a ticket. */
export const ticketMessageSchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000043' }),
  from: ticketSideSchema,
  internal: z.boolean().meta({ description: 'A note among operators: nobody of the tenant ever sees it', example: false }),
  author: someoneSchema,
  text: z.string().meta({ example: 'Since yesterday nothing from billing@sender.example arrives.' }),
  files: z.array(ticketFileSchema),
  createdAt: z.iso.datetime(),
}).meta({ id: 'TicketMessage' })
export type TicketMessage = z.infer<typeof ticketMessageSchema>

export const tenantTicketQuerySchema = pageQuerySchema.extend({
  status: severalOf(ticketStatusSchema).optional().meta({ example: ['resolved'] }),
  search: searchSchema.optional().meta({ description: 'A number, or a part of the subject', example: 'mail' }),
})
export type TenantTicketQuery = z.infer<typeof tenantTicketQuerySchema>

export const ticketQueues = ['open', 'mine', 'unassigned', 'overdue', 'waiting', 'resolved', 'closed', 'all'] as const
export const ticketQueueSchema = z.enum(ticketQueues).meta({
  description: 'open: not settled; of these mine and unassigned by who sees to them, overdue by their clocks, and waiting for the customer' })
export type TicketQueue = z.infer<typeof ticketQueueSchema>

export const ticketSorts = ['due', 'activity', 'newest'] as const
export const ticketSortSchema = z.enum(ticketSorts).meta({ description: 'due: what has to be done first comes first' })
export type TicketSort = z.infer<typeof ticketSortSchema>

const filter = {
  search: searchSchema.optional()
    .meta({ description: 'A number, or a part of the subject, of the tenant\'s name or of the requester\'s', example: 'mail' }),
  priority: severalOf(ticketPrioritySchema).optional().meta({ example: ['urgent', 'high'] }),
  tenant: slugSchema.optional().meta({ example: 'acme' }),
}

export const ticketQuerySchema = pageQuerySchema.extend({
  ...filter, queue: ticketQueueSchema.default('open'), sort: ticketSortSchema.default('due'),
})
export type TicketQuery = z.infer<typeof ticketQuerySchema>

export const ticketCountsQuerySchema = z.strictObject(filter)
export type TicketFilter = z.infer<typeof ticketCountsQuerySchema>

export const ticketCountsSchema = z.record(z.enum(ticketQueues), z.int()).meta({ id: 'TicketCounts', example: {
  open: 7, mine: 2, unassigned: 3, overdue: 1, waiting: 2, resolved: 4, closed: 20, all: 31 } })
export type TicketCounts = z.infer<typeof ticketCountsSchema>
