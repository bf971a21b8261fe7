import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { requestSchemas } from '#contract/api.ts'
import type { Request, Response } from '#contract/api.ts'
import { channelOf } from '#contract/methods.ts'
import type { Method } from '#contract/methods.ts'
import { err } from '#domain/result.ts'
import { parseJson } from '#drafts/parse-json.ts'
import { limitsOf, measureValue, MESSAGE_DEPTH } from './measure-value.ts'
import { refuseSender } from './refuse-sender.ts'

/** Answers one method. What a user or a file can cause is returned; what it throws is a bug. */
export type Handler<M extends Method> = (
  request: Request<M>,
  sender: WebContents,
) => Response<M> | Promise<Response<M>>

/**
 * Answers a method of the contract. A request is refused, and the handler never called, unless it comes from the app's own
 * page in a window's main frame, is within the limits of size and depth, and has the method's shape; it may come as its
 * JSON. A bug in the handler is written to standard error and crosses as `unexpected`.
 */
export function registerHandler<M extends Method>(ipcMain: IpcMain, method: M, handler: Handler<M>): void {
  ipcMain.handle(channelOf(method), async (event, ...values: unknown[]): Promise<Response<M>> => {
    const read = readRequest(event, method, values)
    if ('refusal' in read) {
      const { refusal } = read
      process.stderr.write(`Refused ${method}: ${refusal}\n`)
      return err({ code: 'request-refused', method, reason: refusal })
    }
    try {
      return await handler(read.request as Request<M>, event.sender)
    } catch (error) {
      process.stderr.write(`${method} failed: ${error instanceof Error ? error.stack : String(error)}\n`)
      return err({ code: 'unexpected', reason: error instanceof Error ? error.message : String(error) })
    }
  })
}

type Read = { readonly request: unknown } | { readonly refusal: string }

function readRequest(event: IpcMainInvokeEvent, method: Method, values: readonly unknown[]): Read {
  const sender = refuseSender(event)
  if (sender !== null) return { refusal: sender }
  if (values.length > 1) return { refusal: 'more than one value' }
  const [value] = values
  if (typeof value !== 'string') return measured(method, value)
  const size = measureValue(value, limitsOf(method))
  if (size !== 'fits') return { refusal: size }
  const parsed = parseJson(new TextEncoder().encode(value), MESSAGE_DEPTH)
  return parsed.ok ? measured(method, parsed.value) : { refusal: parsed.error }
}

function measured(method: Method, request: unknown): Read {
  const size = measureValue(request, limitsOf(method))
  if (size !== 'fits') return { refusal: size }
  const { success, error } = requestSchemas[method].safeParse(request)
  if (success) return { request }
  const [issue] = error.issues
  return {
    refusal:
      issue === undefined
        ? 'not of the right shape'
        : `${issue.path.join('.') || 'request'}: ${issue.message}`,
  }
}
