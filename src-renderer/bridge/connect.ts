import type { Bridge, ExposedBridge, Request, Response } from '#contract/api.ts'
import type { Method } from '#contract/methods.ts'
import { err } from '#domain/result.ts'

declare global {
  interface Window {
    readonly briefwright: ExposedBridge
  }
}

/** What carries a whole briefing, and no bytes, goes as text. */
const AS_TEXT: ReadonlySet<Method> = new Set<Method>([
  'drafts.save',
  'drafts.saveElsewhere',
  'document.render',
  'document.verify',
  'document.export',
])

/**
 * The main process as the window sees it. A call that breaks on its way (a handler that is gone, a value that cannot
 * be cloned) comes back as an error value too: no caller has to catch.
 */
export function connect(bridge: ExposedBridge): Bridge {
  return {
    async invoke<M extends Method>(method: M, request: Request<M>): Promise<Response<M>> {
      try {
        return await bridge.invoke(method, AS_TEXT.has(method) ? JSON.stringify(request) : request)
      } catch (reason) {
        return err({ code: 'unexpected', reason: reason instanceof Error ? reason.message : String(reason) })
      }
    },
    onBeforeClose: (save) => bridge.onBeforeClose(save),
    onEvent: (listener) => bridge.onEvent(listener),
  }
}
