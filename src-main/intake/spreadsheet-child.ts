import { err } from '#domain/result.ts'
import { readSheets } from './read-sheets.ts'
import { READY } from './spreadsheet-task.ts'
import type { SpreadsheetAnswer, SpreadsheetTask } from './spreadsheet-task.ts'

/** Electron's port to its utility processes. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** The entry of a child process, which reads one spreadsheet and is then ended. */
const port = (process as { readonly parentPort?: ParentPort }).parentPort

if (port === undefined) {
  process.on('message', (task) => void answer(task, (value) => process.send!(value)))
  process.send!(READY)
} else {
  port.on('message', ({ data }) => void answer(data, (value) => port.postMessage(value)))
  port.postMessage(READY)
}

async function answer(task: unknown, send: (answer: SpreadsheetAnswer) => void): Promise<void> {
  const { name, bytes } = task as SpreadsheetTask
  try {
    send(await readSheets(name, bytes))
  } catch {
    // A mistake of a reader over a hostile file is the file's fault as far as anybody else is concerned.
    send(err('it is not what it seems to be'))
  }
}
