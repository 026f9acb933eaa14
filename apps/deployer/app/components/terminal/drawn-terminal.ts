// The terminal as it is drawn, in the colours of the page.
import { FitAddon } from '@xterm/addon-fit'
import { Terminal } from '@xterm/xterm'

import '@xterm/xterm/css/xterm.css'

export interface DrawnTerminal {
  size(): { columns: number, rows: number }
  write(bytes: Uint8Array): Promise<void>
  fit(): void
  focus(): void
  dispose(): void
}

interface Heard { typed(text: string): void, resized(size: { columns: number, rows: number }): void }

export function drawTerminal(place: HTMLElement, { typed, resized }: Heard): DrawnTerminal {
  const style = getComputedStyle(place)
  const drawn = new Terminal({
    fontFamily: style.fontFamily, fontSize: 13, cursorBlink: true, scrollback: 5_000, screenReaderMode: true,
    theme: { background: style.backgroundColor, foreground: style.color, cursor: style.color, selectionBackground: '#8888' },
    documentOverride: withNonce(document),
  })
  const fitting = new FitAddon()
  drawn.loadAddon(fitting)
  drawn.open(place)
  fitting.fit()
  // A way out for who has nothing but a keyboard: it is the browser's own key for it, and every other one is the shell's.
  drawn.attachCustomKeyEventHandler(({ key }) => key !== 'F6')
  drawn.onData(typed)
  drawn.onResize(({ cols, rows }) => resized({ columns: cols, rows }))
  return {
    size: () => ({ columns: Math.max(drawn.cols, 10), rows: Math.max(drawn.rows, 2) }),
    write: bytes => new Promise(resolve => drawn.write(bytes, resolve)),
    fit: () => fitting.fit(), focus: () => drawn.focus(), dispose: () => drawn.dispose(),
  }
}

/** The page takes only styles that carry its nonce, and the terminal makes some. */
function withNonce(document: Document): Document {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
  return new Proxy(document, {
    get(target, key) {
      if (key === 'createElement') return (name: string) => Object.assign(target.createElement(name), name === 'style' ? { nonce } : {})
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
