import type { ChangePerson, PersonAnswer } from '@dezky/contracts/deployer'

/** Everybody who has an account, and what an administrator does about one. */
export function usePeople() {
  const { request } = useApi()
  const people = useLoad(async ask => (await ask(api => api.GET('/v1/people'))).items)
  const at = ({ username }: PersonAnswer) => ({ params: { path: { username } } })

  const change = (person: PersonAnswer, body: ChangePerson) => request(api => api.PATCH('/v1/people/{username}', { ...at(person), body }))
  const signOut = (person: PersonAnswer) => request(api => api.DELETE('/v1/people/{username}/sessions', at(person)))
  const takeFactors = (person: PersonAnswer) => request(api => api.DELETE('/v1/people/{username}/second-factors', at(person)))

  return { people, change, signOut, takeFactors }
}

/** The names of all projects, to choose from. */
export function useProjectChoices() {
  return useLoad(async request => (await request(api => api.GET('/v1/overview'))).items.map(({ name }) => name))
}
