import { useIntervalFn } from '@vueuse/core'
import type { EventType, WorkspaceFiles } from '@dezky/contracts'

const types: EventType[] = ['tenant.resource_changed', 'entitlement.changed', 'file_space.quota_changed', 'member.added', 'member.removed']

/** How it stands with a workspace's files: as soon as something of it changes, and now and then, for what is used no event tells. */
export function useWorkspaceFiles(slug: string) {
  const files = useLoad(ask => ask(api => api.GET('/v1/tenants/{slug}/files', { params: { path: { slug } } })))
  const readAgain = useSettled(() => void files.refresh())

  useEvents(types, ({ data }) => {
    if (data.slug === slug) readAgain()
  }, readAgain)
  watch(useMinute(), readAgain)
  // What the file server has still to be told is told by no event.
  useIntervalFn(() => {
    if (isBehind(files.value.value)) readAgain()
  }, 1500)

  return files
}

/** The room has changed, and the space, which is as it should be otherwise, will follow. To the file server no room is one byte. */
function isBehind(files: WorkspaceFiles | undefined): boolean {
  if (!files?.included || files.space?.state !== 'ok' || !files.space.observed?.enabled) return false
  return files.space.observed.quotaBytes !== Math.max(1, files.quota.allowedBytes)
}
