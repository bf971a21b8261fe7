import type { DrawingAnswer, DrawingRequest } from './drawing-messages.ts'

type Asked = Exclude<DrawingRequest, { readonly kind: 'cancel' }>
/** A request without its number. */
export type Question = Asked extends infer Each ? (Each extends Asked ? Omit<Each, 'call'> : never) : never

interface Call {
  readonly answered: Promise<DrawingAnswer>
  cancel(): void
}

/** The thread that draws pages, seen from the window: it starts at the first question, and anew after it broke. */
export class DrawingThread {
  readonly #start: () => Worker
  #worker: Worker | null = null
  #calls = 0
  readonly #waiting = new Map<number, (answer: DrawingAnswer) => void>()

  constructor(start: () => Worker) {
    this.#start = start
  }

  /** `moved` is gone on this side. The answer may be `failed`. */
  ask(question: Question, moved: readonly Transferable[] = []): Call {
    const call = ++this.#calls
    const answered = new Promise<DrawingAnswer>((resolve) => this.#waiting.set(call, resolve))
    this.#worker ??= this.#started()
    this.#worker.postMessage({ ...question, call } satisfies DrawingRequest, [...moved])
    return { answered, cancel: () => this.#cancel(call) }
  }

  #cancel(call: number): void {
    if (this.#waiting.has(call)) this.#worker?.postMessage({ kind: 'cancel', call } satisfies DrawingRequest)
  }

  #started(): Worker {
    const worker = this.#start()
    worker.addEventListener('message', ({ data }: MessageEvent<DrawingAnswer>) => this.#hear(data))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      if (this.#worker !== worker) return
      this.#worker = null
      worker.terminate()
      const reason = event.message === '' ? 'the thread that draws the pages ended' : event.message
      for (const call of [...this.#waiting.keys()]) this.#hear({ kind: 'failed', call, reason })
    })
    return worker
  }

  /** What else the thread says belongs to the parts that it is made of. */
  #hear(answer: DrawingAnswer): void {
    this.#waiting.get(answer.call)?.(answer)
    this.#waiting.delete(answer.call)
  }
}
