import { StrictEmitter } from './lacking.ts'

/** In a child process: what Electron gives a utility process as `process.parentPort`. */
class ParentPort extends StrictEmitter {
  constructor() {
    super('process.parentPort', ['message'])
    process.on('message', (data) => this.emit('message', { data, ports: [] }))
  }

  postMessage(message: unknown): void {
    process.send?.(message)
  }
}

Object.assign(process, { parentPort: new ParentPort() })
