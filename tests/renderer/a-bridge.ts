import type { Bridge, Request, Response } from '#contract/api.ts'
import type { Method } from '#contract/methods.ts'

export interface Call {
  readonly method: Method
  readonly request: unknown
  answer(response: Response<Method>): Promise<void>
}

/** A main process that answers when the test says so: every call waits in `calls`, in order. */
export function aBridge(): { readonly bridge: Bridge; readonly calls: Call[] } {
  const calls: Call[] = []
  const bridge: Bridge = {
    invoke<M extends Method>(method: M, request: Request<M>): Promise<Response<M>> {
      return new Promise((resolve) => {
        calls.push({
          method,
          request,
          async answer(response) {
            resolve(response as Response<M>)
            await settled()
          },
        })
      })
    },
    onBeforeClose: () => undefined,
    onEvent: () => () => undefined,
  }
  return { bridge, calls }
}

/** Lets every promise that can settle without a timer settle. */
async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}
