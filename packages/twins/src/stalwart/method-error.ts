// Why a whole call failed; the calls beside it do not.
export class MethodError extends Error {
  override readonly name = 'MethodError'
  readonly type: string

  constructor(type: string, description: string) {
    super(description)
    this.type = type
  }

  toJSON(): Record<string, string> {
    return { type: this.type, description: this.message }
  }
}
