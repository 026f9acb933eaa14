import type { TicketSide } from '@dezky/contracts'

/** Who reads and writes in a ticket: from which side, and as whom. */
export interface TicketReader {
  side: TicketSide
  id: string | undefined
}
