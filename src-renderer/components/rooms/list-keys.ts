import { IS_MAC } from '../ui/platform.ts'

interface Actions {
  readonly move: (by: number) => void
  /** Enter. */
  readonly take: () => void
  /** Enter with Ctrl, or Command on a Mac. */
  readonly takeOther?: () => void
  /** C with Ctrl or Command. */
  readonly copy?: () => void
  readonly leave?: () => void
}

/** The keys of a list that keeps the focus and names its current option. */
export function listKeys({ move, take, takeOther, copy, leave }: Actions): (event: KeyboardEvent) => void {
  const plain: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    PageDown: () => move(8),
    PageUp: () => move(-8),
    Home: () => move(-Infinity),
    End: () => move(Infinity),
    Enter: take,
    Escape: leave,
  }
  const controlled: Readonly<Record<string, (() => void) | undefined>> = { Enter: takeOther, c: copy }
  return (event) => {
    if (event.altKey || event.shiftKey) return
    const [control, other] = IS_MAC ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
    if (other) return
    const inField = event.target instanceof HTMLInputElement
    // In a field these keys are for its words.
    if (inField && (control ? event.key === 'c' : ['Home', 'End', 'Escape'].includes(event.key))) return
    const action = (control ? controlled : plain)[event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  }
}
