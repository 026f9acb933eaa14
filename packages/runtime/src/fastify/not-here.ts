import { Problem } from '../problem.ts'

export class NotHere extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is nothing for this account at this address.' })
  }
}
