// Who asks stands in a cookie that goes with each request. Whoever signs in or out waits for what
// has been asked and holds back what is asked meanwhile, in all windows of this browser (Web Locks
// API): else a request is on its way with a session that is over, and is refused.
const name = 'mithaq-session'
/** An answer that does not come keeps nobody from signing out. */
const usualPatienceMs = 5_000

/** None where no page is. */
const window = globalThis.window as Window | undefined
/** None outside of a secure context. */
const locks = (globalThis.navigator as { readonly locks?: LockManager } | undefined)?.locks

/**
 * `act` begins or ends a session. Who leaves the page meanwhile has meant it all the same: then it
 * waits for nobody.
 */
export async function alone<T>(
  act: () => Promise<T>,
  waitMs: number = usualPatienceMs,
): Promise<T> {
  let begun: Promise<T> | undefined
  const begin = () => (begun ??= act())
  window?.addEventListener('pagehide', begin)
  try {
    const signal = AbortSignal.timeout(waitMs)
    return await (locks === undefined ? begin() : locks.request(name, { signal }, begin))
  } catch {
    return await begin()
  } finally {
    window?.removeEventListener('pagehide', begin)
  }
}

/** `act` is answered by whose session it is asked in. */
export async function amongOthers<T>(act: () => Promise<T>): Promise<T> {
  return await (locks === undefined ? act() : locks.request(name, { mode: 'shared' }, act))
}
