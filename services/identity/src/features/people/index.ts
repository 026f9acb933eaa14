export { judgePassword, type PasswordFault, passwordLength } from './password-rules.ts'
export {
  authenticate, findByEmail, findPerson, getPerson, known, lockPerson, makePerson, provePassword, replacePassword, setPassword,
  stampHolds, stampOf, stillHolds,
} from './person.service.ts'
export { markerSchema } from './person.schema.ts'
export type { Claims, Person, Proven } from './person.ts'
