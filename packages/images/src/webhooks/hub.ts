// https://docs.docker.com/docker-hub/repos/manage/webhooks/. Its callback_url is called by nobody here: it may lead anywhere.
import { z } from 'zod'
import { hub } from '../reference.ts'
import type { Reading } from './webhook.ts'

const shape = z.object({ push_data: z.object({ tag: z.string() }), repository: z.object({ repo_name: z.string() }) })

export function readHub(payload: unknown): Reading | null {
  const { push_data, repository } = shape.safeParse(payload).data ?? {}
  if (!push_data || !repository) return null
  return { id: null, said: [{ registry: hub, repository: repository.repo_name, tag: push_data.tag, digest: null }] }
}
