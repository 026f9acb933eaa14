import { Problem } from '@dezky/runtime'
import type { Fault } from './setting.ts'

export class SettingInvalid extends Problem {
  constructor(errors: Fault[]) {
    const [first] = errors
    super({
      code: 'validation_failed', status: 400, title: 'The request is not valid',
      detail: first && `${first.field}: ${first.message}`, extensions: { errors },
    })
  }
}

export class SettingFixed extends Problem {
  constructor(variable: string) {
    super({
      code: 'setting_fixed', status: 409, title: 'Set by the environment', extensions: { variable },
      detail: `${variable} decides this. Take it out of the environment of the platform API to decide it here.`,
    })
  }
}
