// The port: a host name leads to instances, through a proxy that other people's requests go through meanwhile.

/** `id`: one of ours, unique for ever; an instance that moves to another address is another target. */
export interface Target {
  id: string
  host: string
  port: number
  /** 1 to 256; a share of the requests among all targets of the route. Only where `capabilities.weights`, else all share alike. */
  weight: number
}

export interface Route {
  /** The host name people ask for, in lower case, without a port. */
  host: string
  /** At least one. The proxy sends new requests to exactly these. */
  targets: Target[]
}

/** `ours`: it carries our mark; others are never changed. `problem`: why the proxy does not serve it, in its words. */
export interface ObservedRoute { host: string, targets: Target[], ours: boolean, problem: string | null }

export interface Capabilities {
  weights: boolean
  /** Whether `inFlight` can tell. */
  countsRequests: boolean
  /** How long what was led away must go on being served even when nothing seems in flight, in milliseconds. */
  minimumDrainMs: number
}

/** `valid`: whether the proxy would take its present configuration again; while not, it takes no change. */
export interface ProxyFacts { product: string, version: string | null, valid: boolean, problem: string | null }

/** What the public address answered: which target, or why not. */
export interface Answer { target: string | null, status: number | null, problem: string | null }

/**
 * Every verb is idempotent and may throw IngressUnavailable (ask again later; what is served stays), IngressRejected (with the reason) or
 * IngressConflict: the host name is led somewhere by somebody else. Writes to one proxy are done one after another.
 */
export interface Ingress extends AsyncDisposable {
  readonly driver: 'haproxy' | 'nginx-proxy-manager' | 'traefik'
  readonly capabilities: Capabilities
  probe(): Promise<ProxyFacts>

  /**
   * Sends new requests for the host to these targets and no others; requests under way end where they began. When it throws, what was
   * led there before is led there still, or the error says so: then ask `observe`. With `takeOver` also where somebody else leads the
   * host now: it is ours from then on, and goes back to where it led when it is removed.
   */
  lead(route: Route, options?: { takeOver?: boolean }): Promise<void>
  observe(host: string): Promise<ObservedRoute | null>
  list(): Promise<ObservedRoute[]>
  /** One request through the proxy's public address, as everybody's go; whose answer it was. */
  ask(host: string, signal?: AbortSignal): Promise<Answer>
  /** Requests and open connections that still go to a target which the route no longer leads to; null where nobody can tell. */
  inFlight(host: string, targetId: string): Promise<number | null>
  /** Ends what is still open to a target that the route no longer leads to, and forgets the target. */
  release(host: string, targetId: string): Promise<void>
  /** Nothing answers for the host any more; what was taken over is led where it was led before, by whoever did. */
  remove(host: string): Promise<void>
}
