// Why one object of a /set was not created, updated or destroyed; it travels inside an HTTP 200.

export interface ObjectId { object: string, id: string }

export class SetError extends Error {
  override readonly name = 'SetError'
  readonly type: string
  readonly details: Record<string, unknown>

  constructor(type: string, details: Record<string, unknown> = {}) {
    super(type)
    this.type = type
    this.details = details
  }

  toJSON(): Record<string, unknown> {
    return { type: this.type, ...this.details }
  }
}

export function invalidPatch(property: string, description = 'Invalid value for object property'): SetError {
  return new SetError('invalidPatch', { description: `${description} (${property})`, properties: [property] })
}
