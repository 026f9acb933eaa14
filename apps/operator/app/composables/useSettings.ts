import type { EventType, Setting, SettingKey, SettingValue } from '@dezky/contracts'

const types: EventType[] = ['setting.changed']

/** What operators have decided, live. */
export function useSettings() {
  const { request } = useApi()
  const settings = useLoad<Setting[]>(async ask => (await ask(api => api.GET('/v1/settings'))).items as Setting[])
  useEvents(types, () => void settings.refresh(), settings.refresh)

  function paramsOf(key: SettingKey, version: string) {
    return { path: { key }, header: { 'if-match': version } }
  }

  async function decide(key: SettingKey, value: SettingValue, version: string): Promise<Setting> {
    const decided = await request(api => api.PUT('/v1/settings/{key}', { params: paramsOf(key, version), body: { value } as never }))
    await settings.refresh()
    return decided as Setting
  }

  async function read(key: SettingKey): Promise<Setting | undefined> {
    const { items } = await request(api => api.GET('/v1/settings'))
    void settings.refresh()
    return (items as Setting[]).find(setting => setting.key === key)
  }

  async function reset({ key, version }: Setting) {
    await request(api => api.DELETE('/v1/settings/{key}', { params: paramsOf(key, `"${version}"`) }))
    await settings.refresh()
  }

  return { settings, read, decide, reset }
}
