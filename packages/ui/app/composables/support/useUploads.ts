// Files on their way to a ticket: each by itself, so that one can be refused without the others.
import type { TicketFile } from '@dezky/contracts'
import { mostFilesPerMessage, mostTicketFileBytes } from '@dezky/contracts/ticket-limits'

export interface Upload {
  key: string
  name: string
  bytes: number
  /** From 0 to 1. */
  progress: number
  file?: TicketFile
  /** Why it is not taken, in a sentence. */
  refusal?: string
}

export function useUploads(slug: string) {
  const { say } = useProblem()
  const text = useText()
  const uploads = ref<Upload[]>([])
  const running = new Map<string, XMLHttpRequest>()
  onScopeDispose(() => running.forEach(request => request.abort()))

  function add(files: Iterable<File>) {
    for (const file of files) begin(file)
  }

  function begin(file: File) {
    const key = crypto.randomUUID()
    const isOneTooMany = uploads.value.filter(({ refusal }) => !refusal).length >= mostFilesPerMessage
    uploads.value = [...uploads.value, { key, name: file.name, bytes: file.size, progress: 0 }]
    if (isOneTooMany) return put(key, { refusal: text('support.tooMany') })
    if (file.size > mostTicketFileBytes) return put(key, { refusal: text('ui.problem.file_too_large') })
    send(key, file)
  }

  function send(key: string, file: File) {
    const url = `/api/v1/tenants/${encodeURIComponent(slug)}/ticket-files?name=${encodeURIComponent(file.name)}`
    const request = uploading({ url, key, file }, progress => put(key, { progress }))
    running.set(key, request)
    request.addEventListener('loadend', () => {
      running.delete(key)
      if (request.status === 201) put(key, { progress: 1, file: request.response as TicketFile })
      else put(key, { refusal: say(refusalOf(request)).sentence })
    })
  }

  function put(key: string, change: Partial<Upload>) {
    uploads.value = uploads.value.map(upload => upload.key === key ? { ...upload, ...change } : upload)
  }

  function remove(key: string) {
    uploads.value = uploads.value.filter(upload => upload.key !== key)
    running.get(key)?.abort()
  }

  const ids = computed(() => uploads.value.flatMap(({ file }) => file ? [file.id] : []))
  const busy = computed(() => uploads.value.some(({ file, refusal }) => !file && !refusal))

  /** Once none is on its way any more: whether all that were have arrived. */
  async function arrived(): Promise<boolean> {
    const refused = () => uploads.value.filter(({ refusal }) => refusal).length
    const before = refused()
    if (busy.value) await new Promise<void>(resolve => watch(busy, () => resolve(), { once: true }))
    return refused() === before
  }

  function clear() {
    uploads.value = []
  }

  return { uploads, add, remove, clear, ids, busy, arrived }
}

/** `fetch` does not say how far it has come. */
function uploading({ url, key, file }: { url: string, key: string, file: File }, onProgress: (part: number) => void): XMLHttpRequest {
  const request = new XMLHttpRequest()
  request.open('POST', url)
  request.responseType = 'json'
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('idempotency-key', key)
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
  // Whatever the browser takes it for: what it is is judged there.
  request.send(file.slice(0, file.size, 'application/octet-stream'))
  return request
}

function refusalOf({ status, response }: XMLHttpRequest): ApiProblem {
  if (status === 0) return ApiProblem.unreachable(undefined)
  const problem = readProblem(response, new Response(null, { status: status < 200 ? 500 : status }))
  return problem.code === 'body_too_large' ? new ApiProblem({ code: 'file_too_large', status }) : problem
}
