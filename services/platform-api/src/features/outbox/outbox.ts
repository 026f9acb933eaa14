import type { Readable } from '../../database/index.ts'
import type { Jobs } from '../../jobs/jobs.ts'
import type { Announce } from './notice.ts'
import type { KeptMail, Written } from './outgoing-mail.ts'

/** Writes out a mail as it would read now; without the link that only sending makes. */
export type Show = (db: Readable, mail: KeptMail) => Promise<Written>

/** Null: there is no mail server, so nothing is sent. */
export type MailJobs = Pick<Jobs, 'enqueue'> | null

/** What is written to people, as the rest of the platform has to do with it. */
export interface Outbox {
  jobs: MailJobs
  announce: Announce
  show: Show
}
