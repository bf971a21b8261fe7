import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { LackingError, StrictEmitter, onlyThese } from './lacking.ts'

interface ForkOptions {
  readonly execArgv?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  readonly stdio?: 'ignore' | 'inherit' | 'pipe'
  readonly serviceName?: string
}

const OPTIONS = ['execArgv', 'env', 'stdio', 'serviceName']

/** Electron's `UtilityProcess`, over a child process of Node; the child finds its port as `process.parentPort`. */
class StandInUtilityProcess extends StrictEmitter {
  readonly #child: ChildProcess

  constructor(child: ChildProcess) {
    super('UtilityProcess', ['spawn', 'message', 'exit', 'error'])
    this.#child = child
    child.on('spawn', () => this.emit('spawn'))
    child.on('message', (message) => this.emit('message', message))
    child.on('exit', (status) => this.emit('exit', status ?? 1))
    child.on('error', (error) => process.stderr.write(`A child process failed: ${error.message}\n`))
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null ? this.#child.pid : undefined
  }

  get stdout() {
    return this.#child.stdout
  }

  get stderr() {
    return this.#child.stderr
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new LackingError('UtilityProcess.postMessage with ports')
    this.#child.send(message as object)
  }

  kill(): boolean {
    return this.#child.kill()
  }
}

export const utilityProcess = onlyThese('utilityProcess', {
  fork(modulePath: string, given: readonly string[] = [], options: ForkOptions = {}): StandInUtilityProcess {
    const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name))
    if (unknown !== undefined) throw new LackingError(`utilityProcess.fork with ${unknown}`)
    const port = new URL('./parent-port.ts', import.meta.url)
    // A child that may read little may still read what stands in for Electron in it.
    const readable = options.execArgv?.includes('--permission')
      ? [`--allow-fs-read=${fileURLToPath(new URL('.', port))}`]
      : []
    return new StandInUtilityProcess(
      fork(modulePath, given, {
        execArgv: [...(options.execArgv ?? []), ...readable, '--import', port.href],
        env: options.env ?? process.env,
        stdio:
          options.stdio === 'inherit' || options.stdio === undefined
            ? 'inherit'
            : [options.stdio, options.stdio, options.stdio, 'ipc'],
        serialization: 'advanced',
      }),
    )
  },
})
