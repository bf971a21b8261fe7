import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { requestSchemas } from '#contract/api.ts'
import type { Request, Response } from '#contract/api.ts'
import { channelOf } from '#contract/methods.ts'
import type { Method } from '#contract/methods.ts'
import { err } from '#domain/result.ts'
import { limitsOf, measureValue } from './measure-value.ts'
import { refuseSender } from './refuse-sender.ts'

/** Answers one method. What a user or a file can cause is returned; what it throws is a bug. */
export type Handler<M extends Method> = (
  request: Request<M>,
  sender: WebContents,
) => Response<M> | Promise<Response<M>>

/**
 * Answers a method of the contract. A request is refused, and the handler never called, unless it comes from the app's own
 * page in a window's main frame, is within the limits of size and depth, and has the method's shape. A bug in the
 * handler is written to standard error and crosses as `unexpected`.
 */
export function registerHandler<M extends Method>(ipcMain: IpcMain, method: M, handler: Handler<M>): void {
  ipcMain.handle(channelOf(method), async (event, ...values: unknown[]): Promise<Response<M>> => {
    const refusal = refuse(event, method, values)
    if (refusal !== null) {
      process.stderr.write(`Refused ${method}: ${refusal}\n`)
      return err({ code: 'request-refused', method, reason: refusal })
    }
    try {
      return await handler(values[0] as Request<M>, event.sender)
    } catch (error) {
      process.stderr.write(`${method} failed: ${error instanceof Error ? error.stack : String(error)}\n`)
      return err({ code: 'unexpected', reason: error instanceof Error ? error.message : String(error) })
    }
  })
}

function refuse(event: IpcMainInvokeEvent, method: Method, values: readonly unknown[]): string | null {
  const sender = refuseSender(event)
  if (sender !== null) return sender
  if (values.length > 1) return 'more than one value'
  const size = measureValue(values[0], limitsOf(method))
  if (size !== 'fits') return size
  const { success, error } = requestSchemas[method].safeParse(values[0])
  if (success) return null
  const [issue] = error.issues
  return issue === undefined
    ? 'not of the right shape'
    : `${issue.path.join('.') || 'request'}: ${issue.message}`
}
