// zod makes its fastest code with eval, which these pages' content security policy forbids: it need not try. Where zod keeps its
// configuration it is said before zod is there, so that pages without a form need not fetch it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

export default defineNuxtPlugin(() => undefined)
