import type { Bridge } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { Draft } from '#domain/draft.ts'
import type { Verdict, VerdictRow } from '#domain/verdict.ts'

/** Milliseconds without an edit before the evidence is checked anew. */
const CHECK_AFTER = 600

/** An export says these first: the words or figures are not those of the source. */
export const isWrong = (row: VerdictRow): boolean => row.verdict === 'altered' || row.verdict === 'not-found'

/** How the briefing's quotations and figures compare with the library; the answer to the latest question wins. */
export class EvidenceState {
  rows = $state.raw<readonly VerdictRow[] | null>(null)
  error = $state.raw<AppError | null>(null)
  readonly wrong = $derived((this.rows ?? []).filter(isWrong))
  readonly unchecked = $derived((this.rows ?? []).filter((row) => row.verdict === 'cannot-be-checked'))
  readonly #bridge: Bridge
  #question = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  /** The verdict on a quotation that the briefing uses; undefined for one that it does not. */
  verdictOf(quotationId: string): Verdict | undefined {
    return this.rows?.find((row) => row.id === quotationId)?.verdict
  }

  request(draft: () => Draft, after = CHECK_AFTER): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.check(draft()), after)
  }

  /** Checks at once. Null when it could not be checked: `error` says why. */
  async check(draft: Draft): Promise<readonly VerdictRow[] | null> {
    const question = ++this.#question
    const answer = await this.#bridge.invoke('document.verify', { draft })
    if (question === this.#question) {
      if (answer.ok) this.rows = answer.value
      this.error = answer.ok ? null : answer.error
    }
    return answer.ok ? answer.value : null
  }

  close(): void {
    clearTimeout(this.#timer)
  }
}
