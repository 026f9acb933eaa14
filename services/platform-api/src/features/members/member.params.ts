import { z } from 'zod'

export const tenantParams = z.object({ slug: z.string().max(60).regex(/^[^\0]*$/) })
export const memberParams = tenantParams.extend({ memberId: z.uuid() })
