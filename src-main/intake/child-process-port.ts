import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * How a file is given to a process of its own: Electron has its own kind of child, where Node's is fused off, so that
 * which is meant is passed in.
 */
export interface ChildProcessPort {
  /** Starts `entry` with these options of Node. */
  start(entry: URL, execArgv: readonly string[]): ChildHandle
}

export interface ChildHandle {
  /** Values cross as by structured clone. */
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Told once, when the child is gone, however that came. */
  onExit(listener: () => void): void
  /** Ends it at once. */
  kill(): void
}

export const nodeChildProcesses: ChildProcessPort = {
  start(entry, execArgv) {
    const child = fork(fileURLToPath(entry), [], {
      execArgv: [...execArgv],
      // Of the surroundings it needs nothing.
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return {
      send: (message) => void child.send(message as object, () => undefined),
      onMessage: (listener) => void child.on('message', listener),
      onExit(listener) {
        child.once('exit', listener)
        child.once('error', listener)
      },
      kill: () => void child.kill('SIGKILL'),
    }
  },
}
