import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { encodeValue, decodeValue } from './clone.ts'
import { StandInEvent, StrictEmitter } from './lacking.ts'
import type { StandInFrame } from './web-frame.ts'

type InvokeHandler = (event: IpcMainInvokeEvent, ...values: unknown[]) => unknown

/** Electron's `ipcMain`. Any channel may be listened to, so it does not limit its events. */
class StandInIpcMain extends StrictEmitter {
  readonly #handlers = new Map<string, InvokeHandler>()

  constructor() {
    super('ipcMain', null)
  }

  handle(channel: string, handler: InvokeHandler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Calls the channel's handler, and answers with its value or with what it threw, encoded. */
  async answer(channel: string, sender: object, frame: StandInFrame, text: string): Promise<string> {
    const handler = this.#handlers.get(channel)
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      const value = await handler(
        eventFrom(sender, frame) as IpcMainInvokeEvent,
        ...(decodeValue(text) as unknown[]),
      )
      return encodeValue({ value })
    } catch (error) {
      return encodeValue({ thrown: String(error) })
    }
  }

  /** Passes on what the page sent without waiting for an answer. */
  receive(channel: string, sender: object, frame: StandInFrame, text: string): void {
    this.emit(channel, eventFrom(sender, frame) as IpcMainEvent, ...(decodeValue(text) as unknown[]))
  }
}

function eventFrom(sender: object, senderFrame: StandInFrame): unknown {
  return Object.assign(new StandInEvent(), { sender, senderFrame, frameId: 0, processId: 0 })
}

export const ipcMain = new StandInIpcMain()
