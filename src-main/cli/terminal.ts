import { styleText } from 'node:util'

interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
  on(event: 'error', handler: (error: NodeJS.ErrnoException) => void): unknown
}

/** Where answers and complaints go. In a pipe there is no colour, no wrapping and no progress. */
export class Terminal {
  readonly #out: Stream
  readonly #err: Stream
  readonly #hasColour: boolean
  #progress = ''

  constructor(out: Stream, error: Stream, environment: Readonly<Record<string, string | undefined>>) {
    this.#out = out
    this.#err = error
    this.#hasColour = out.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb'
    // The reader of the pipe has gone, as `head` does: nobody is left to tell.
    out.on('error', (failure) => {
      if (failure.code !== 'EPIPE') throw failure
      process.exit()
    })
  }

  /** Columns to wrap to; Infinity in a pipe. */
  get width(): number {
    return this.#out.isTTY === true ? Math.min(this.#out.columns ?? 80, 120) : Infinity
  }

  print(text: string): void {
    this.endProgress()
    this.#out.write(text.endsWith('\n') ? text : `${text}\n`)
  }

  /** One sentence on standard error. */
  complain(sentence: string): void {
    this.endProgress()
    this.#err.write(`${sentence.replace(/\s*\n\s*/g, ' ')}\n`)
  }

  /** What is being done now, on a terminal alone; the next one takes its place. */
  progress(step: string): void {
    if (this.#err.isTTY !== true) return
    this.endProgress()
    this.#err.write(`${step}…`)
    this.#progress = `${step}…`
  }

  endProgress(): void {
    if (this.#progress !== '') this.#err.write('\r\u001b[K')
    this.#progress = ''
  }

  /** Said on a terminal alone: a script sees by the exit status that it is done. */
  confirm(sentence: string): void {
    this.endProgress()
    if (this.#err.isTTY === true) this.#err.write(`${sentence}\n`)
  }

  strong(text: string): string {
    return this.#hasColour ? styleText('bold', text, { validateStream: false }) : text
  }

  quiet(text: string): string {
    return this.#hasColour ? styleText('dim', text, { validateStream: false }) : text
  }
}
