import { z } from 'zod'

/** What people call a host, an ingress or a registry, and find it by. */
export const placeName = z.string().regex(/^[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?$/,
  'is not lower case letters, digits and dashes, beginning with a letter, 40 at the most')

/** As hosts call volumes. */
export const volumeName = z.string().regex(/^[a-zA-Z0-9][\w.-]{0,127}$/, 'is not the name of a volume')

/** Which of its secrets are needed, and nobody has told yet. */
export const missingSecrets = z.array(z.string()).describe('Which of its secrets are needed and have not been given yet')

/** What every noun says of itself. */
export const kept = { id: z.uuid(), version: z.int(), createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() }
