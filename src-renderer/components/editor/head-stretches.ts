import type { Transaction } from '@tiptap/pm/state'
import { DocAttrStep } from '@tiptap/pm/transform'

/** So many milliseconds without a letter end a stretch of typing; the text's own history does the same. */
const PAUSE = 500

/**
 * Stretches of typing in the head. The history of the text joins what is done at one place, and the head has none in it:
 * it joins too what is said to be one composition.
 */
export class HeadStretches {
  #field: string | null = null
  #time = 0
  #count = 0

  /** The same transaction, part of the stretch before it where it goes on in the same field without a pause. */
  continue(tr: Transaction): Transaction {
    const field = fieldOf(tr)
    if (field === null || field !== this.#field || tr.time - this.#time > PAUSE) this.#count++
    return tr.setMeta('composition', `head ${this.#count}`)
  }

  /** What was done last, of whatever kind. */
  note(tr: Transaction): void {
    this.#field = tr.getMeta('composition') === `head ${this.#count}` ? fieldOf(tr) : null
    this.#time = tr.time
  }
}

function fieldOf({ steps }: Transaction): string | null {
  const [step] = steps
  return step instanceof DocAttrStep && steps.length === 1 ? step.attr : null
}
