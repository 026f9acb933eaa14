import { z } from 'zod'

/** What stands for it where it is left out is for something new. */
type Bare<Field> = Field extends z.ZodDefault<infer Inner> | z.ZodPrefault<infer Inner> ? Inner : Field

/** Of a change every field may be left out, and is then kept as it is: what a new one would have does not take its place. */
export function changeOf<Shape extends z.core.$ZodShape>(shape: Shape) {
  const fields = Object.entries(shape).map(([name, field]) => [name, z.optional(bare(field))])
  return z.strictObject(Object.fromEntries(fields) as { [Name in keyof Shape]: z.ZodOptional<Bare<Shape[Name]>> })
}

function bare(field: z.core.$ZodType): z.core.$ZodType {
  return field instanceof z.ZodDefault || field instanceof z.ZodPrefault ? field.def.innerType : field
}
