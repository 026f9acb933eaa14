import { expect, it } from 'vitest'
import { readImageName } from './image-name.ts'

const digest = `sha256:${'a'.repeat(64)}`

it.each([
  ['nginx', { repository: 'nginx', tag: null, digest: null, project: 'nginx' }],
  [' registry.example.com/team/shop-api:1.4.2 ',
    { repository: 'registry.example.com/team/shop-api', tag: '1.4.2', digest: null, project: 'shop-api' }],
  ['localhost:5000/team/app', { repository: 'localhost:5000/team/app', tag: null, digest: null, project: 'app' }],
  [`ghcr.io/a/b@${digest}`, { repository: 'ghcr.io/a/b', tag: null, digest, project: 'b' }],
  ['r.example/x/2048_game:v1', { repository: 'r.example/x/2048_game', tag: 'v1', digest: null, project: 'game' }],
  ['', null], ['Not an image', null], ['a:b:c', null], ['registry.example.com/', null], ['a@sha256:12', null], ['a:', null],
])('reads “%s”', (typed, read) => expect(readImageName(typed)).toEqual(read))
