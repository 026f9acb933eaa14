export interface Notice {
  id: number
  tone: 'ok' | 'fault' | 'working'
  title: string
  text?: string
}

let latest = 0

/** Short words about something that just happened; they leave by themselves. What must be acted on belongs on the page. */
export function useNotices() {
  const notices = useState<Notice[]>('notices', () => [])

  function notify(notice: Omit<Notice, 'id'>) {
    latest += 1
    notices.value = [...notices.value, { ...notice, id: latest }].slice(-4)
  }

  function dismiss(id: number) {
    notices.value = notices.value.filter(notice => notice.id !== id)
  }

  return { notices, notify, dismiss }
}
