import { memory } from '../src/drivers/memory.ts'
import { testDirectory } from './directory.contract.ts'

testDirectory('memory', async () => {
  const directory = memory({ issuer: 'https://id.dezky.test', surfaces: ['https://portal.dezky.test'] })
  return {
    directory,
    unreachable: null,
    returnTo: { allowed: 'https://portal.dezky.test/', refused: 'https://elsewhere.test/' },
    linkSeconds: null,
    plantGroup: async slug => directory.plantGroup(slug),
    plantPerson: async (email, groupIds) => directory.plantPerson(email, groupIds),
    async signIn(person) {
      directory.signIn(person)
    },
    async enrol(person) {
      directory.enrol(person)
    },
    linkWorks: async url => directory.linkWorks(url),
    groupsOf: async person => directory.groupsOf(person),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  }
})
