import { z } from 'zod'

/** As people ask for it: letters, digits and dashes between dots, in lower case. */
export const hostName = z.string().toLowerCase().max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'is not a host name')
