// Puts a page's nonce where the browser looks for it.

/** Whole elements, so that a tag's name inside a script's text is not taken for a tag. */
const nonceBearers = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>|<link\b([^>]*)>/gi

/**
 * Component libraries add `<style>` elements at run time without a nonce. Scripts that run here were let in by the nonce; this
 * passes it on to the styles they create, as 'strict-dynamic' does for scripts.
 */
const passNonceOn = '{const{nonce}=document.currentScript,{createElement}=Document.prototype;'
  + 'Document.prototype.createElement=function(name,options){const element=createElement.call(this,name,options);'
  + 'if(/^style$/i.test(name))element.nonce=nonce;return element}}'

/** `nonce` is base64url: it needs no escaping. The meta element is where Vite and vaul look for it. */
export function withNonce(html: string, nonce: string): string {
  const marked = html.replace(nonceBearers, (element: string, name: string | undefined) => {
    const tag = `<${name ?? 'link'}`
    return /^<[^>]*\bnonce=/i.test(element) ? element : `${tag} nonce="${nonce}"${element.slice(tag.length)}`
  })
  const first = `<meta property="csp-nonce" nonce="${nonce}" content="${nonce}"><script nonce="${nonce}">${passNonceOn}</script>`
  return marked.replace(/<head\b[^>]*>/i, head => head + first)
}
