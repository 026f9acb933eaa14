export { judgePassword, type PasswordFault, passwordLength } from './password-rules.ts'
export {
  authenticate, findByEmail, findPerson, getPerson, makePerson, passwordIs, setPassword,
} from './person.service.ts'
export type { Claims, Person } from './person.ts'
