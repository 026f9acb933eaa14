import type { EventType, Setting, SettingValue } from '@dezky/contracts'

const types: EventType[] = ['setting.changed']

/** What operators have decided, live. */
export function useSettings() {
  const { request } = useApi()
  const settings = useLoad<Setting[]>(async ask => (await ask(api => api.GET('/v1/settings'))).items as Setting[])
  useEvents(types, () => void settings.refresh(), settings.refresh)

  function header({ key, version }: Setting) {
    return { path: { key }, header: { 'if-match': `"${version}"` } }
  }

  async function decide(setting: Setting, value: SettingValue) {
    await request(api => api.PUT('/v1/settings/{key}', { params: header(setting), body: { value } as never }))
    await settings.refresh()
  }

  async function reset(setting: Setting) {
    await request(api => api.DELETE('/v1/settings/{key}', { params: header(setting) }))
    await settings.refresh()
  }

  return { settings, decide, reset }
}
