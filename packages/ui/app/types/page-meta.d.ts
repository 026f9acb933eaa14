declare module '#app' {
  interface PageMeta {
    /** Shown without a session. */
    public?: boolean
  }
}

export {}
