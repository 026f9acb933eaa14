export { judgePassword, type PasswordFault, passwordLength } from './password-rules.ts'
export {
  authenticate, findByEmail, findPerson, getPerson, lockPerson, makePerson, passwordIs, setPassword,
} from './person.service.ts'
export { markerSchema } from './person.schema.ts'
export type { Claims, Person } from './person.ts'
