// A tenant's space as somebody sees and changes it who administers the file server.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'vitest'
import type { RunningCloud } from './cloud.ts'

interface Drive { name: string, quota: number }

export async function quotaOf(cloud: RunningCloud, name: string): Promise<number> {
  return (await space(cloud, name))[1].quota
}

export async function changeQuota(cloud: RunningCloud, name: string, total: number): Promise<void> {
  const { filesTwinToken } = JSON.parse(await readFile(path.join(cloud.data, 'secrets.json'), 'utf8')) as { filesTwinToken: string }
  const [id] = await space(cloud, name)
  const answer = await fetch(`${cloud.urls.files}/graph/v1.0/drives/${encodeURIComponent(id)}`, {
    method: 'PATCH', body: JSON.stringify({ quota: { total } }),
    headers: { authorization: `Basic ${Buffer.from(`admin:${filesTwinToken}`).toString('base64')}`, 'content-type': 'application/json' },
  })
  expect(answer.status).toBe(200)
}

async function space({ urls }: RunningCloud, name: string): Promise<[id: string, Drive]> {
  const { drives } = await (await fetch(`${urls.files}/_twin/state`)).json() as { drives: Record<string, Drive> }
  return Object.entries(drives).find(([, drive]) => drive.name.startsWith(name)) ?? expect.fail('there is no space')
}
