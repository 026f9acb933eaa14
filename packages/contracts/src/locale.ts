import { z } from 'zod'

export const localeSchema = z.enum(['en', 'da'])
export type Locale = z.infer<typeof localeSchema>
