import { contextBridge, ipcRenderer } from 'electron'
import type { AppEvent, ExposedBridge } from '#contract/api.ts'
import {
  BEFORE_CLOSE_CHANNEL,
  EVENT_CHANNEL,
  METHODS,
  READY_TO_CLOSE_CHANNEL,
  channelOf,
} from '#contract/methods.ts'

/** Until the page says how to save, there is nothing of its own to write. */
let save: () => Promise<void> = async () => {}
const listeners = new Set<(event: AppEvent) => void>()

const bridge: ExposedBridge = {
  invoke: async (method, request) => {
    if (!METHODS.includes(method)) throw new RangeError(`The contract has no method ${String(method)}`)
    return ipcRenderer.invoke(channelOf(method), request)
  },
  onBeforeClose: (given) => {
    save = given
  },
  onEvent: (listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

ipcRenderer.on(BEFORE_CLOSE_CHANNEL, () => {
  save().then(
    () => ipcRenderer.send(READY_TO_CLOSE_CHANNEL, true),
    (error: unknown) => ipcRenderer.send(READY_TO_CLOSE_CHANNEL, false, String(error)),
  )
})

ipcRenderer.on(EVENT_CHANNEL, (_event, told: AppEvent) => {
  for (const hear of [...listeners]) hear(told)
})

contextBridge.exposeInMainWorld('briefwright', bridge)
