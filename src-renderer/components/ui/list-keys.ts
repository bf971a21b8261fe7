import { IS_MAC } from './platform.ts'

type Act = () => unknown
type Acts = Readonly<Record<string, Act | undefined>>

interface Actions {
  readonly move: (by: number) => void
  /** How many items are a page; 8 where it is not said. */
  readonly page?: number
  /** Enter. */
  readonly take: Act
  /** Enter with Ctrl, or Command on a Mac. */
  readonly takeOther?: Act
  /** C with Ctrl or Command, where no words are marked. */
  readonly copy?: Act
  /** Escape. */
  readonly leave?: Act
  /** The space bar. */
  readonly tick?: Act
  /** A with Ctrl or Command. */
  readonly tickAll?: Act
  /** What the list has beside, by key, alone and with Shift. */
  readonly plain?: Acts
  readonly shifted?: Acts
}

/** Those that are for the words of a field that the list is worked from, with Ctrl or Command and alone. */
const OF_THE_FIELD = { controlled: ['c', 'a'], plain: ['Home', 'End', ' '] } as const

/** The keys of a list that keeps the focus and names its current option; they work from its search field too. */
export function listKeys(actions: Actions): (event: KeyboardEvent) => void {
  const { move, page = 8, take, takeOther, copy, leave, tick, tickAll, shifted = {} } = actions
  const plain: Acts = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    PageDown: () => move(page),
    PageUp: () => move(-page),
    Home: () => move(-Infinity),
    End: () => move(Infinity),
    Enter: take,
    Escape: leave,
    ' ': tick,
    ...actions.plain,
  }
  const controlled: Acts = { Enter: takeOther, c: copy, a: tickAll }
  return (event) => {
    if (event.altKey) return
    const [control, other] = IS_MAC ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
    if (other || (control && event.shiftKey)) return
    const inField = event.target instanceof HTMLInputElement
    const { key } = event
    if (inField && (OF_THE_FIELD[control ? 'controlled' : 'plain'] as readonly string[]).includes(key)) return
    if (control && key === 'c' && getSelection()?.isCollapsed === false) return
    const action = (control ? controlled : event.shiftKey ? shifted : plain)[key]
    if (action === undefined) return
    event.preventDefault()
    action()
  }
}
