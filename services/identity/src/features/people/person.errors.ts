import { Problem } from '@dezky/runtime'

export class PersonUnknown extends Problem {
  constructor(id: string) {
    super({ code: 'person_not_found', status: 404, title: 'No such person', detail: `There is no person ${id}.` })
  }
}

export class EmailTaken extends Problem {
  constructor(email: string) {
    super({
      code: 'email_taken', status: 409, title: 'The e-mail address is taken',
      detail: `${email} belongs to somebody who was not made for this person id.`,
    })
  }
}

export class PersonNotOurs extends Problem {
  constructor(id: string) {
    super({ code: 'person_not_ours', status: 409, title: 'Not ours to remove', detail: `${id} was not made for a person id, so it stays.` })
  }
}

export class PersonTaken extends Problem {
  constructor(id: string) {
    super({ code: 'person_taken', status: 409, title: 'The person is taken', detail: `${id} already carries another person id.` })
  }
}
