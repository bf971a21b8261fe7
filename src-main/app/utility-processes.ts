import { utilityProcess } from 'electron'
import { fileURLToPath } from 'node:url'
import type { ChildProcessPort } from '#intake/child-process-port.ts'

/** Child processes as Electron has them: Node's own are fused off in the packaged app. */
export const utilityProcesses: ChildProcessPort = {
  start(entry, execArgv) {
    const child = utilityProcess.fork(fileURLToPath(entry), [], {
      execArgv: [...execArgv],
      env: {},
      stdio: 'ignore',
      serviceName: 'Briefwright intake',
    })
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill(),
    }
  },
}
