const fetchTimeoutMs = 30_000;

/** The response; undefined when the host cannot be reached or does not answer in time. */
export function fetchWithTimeout(address: string, cache: RequestCache): Promise<Response | undefined> {
  return fetch(address, { cache, signal: AbortSignal.timeout(fetchTimeoutMs) }).catch(() => undefined);
}
