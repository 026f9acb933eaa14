export { judgePassword, type PasswordFault, passwordLength } from './password-rules.ts'
export {
  authenticate, ensurePerson, findByEmail, findPerson, getPerson, makePerson, passwordIs, setEnabled, setPassword,
} from './person.service.ts'
export type { Claims, Person } from './person.ts'
