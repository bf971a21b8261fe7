import type { InsertForm, SourceList } from '../../state/source-list.svelte.ts'
import { IS_MAC } from '../ui/platform.ts'

interface Actions {
  readonly list: SourceList
  readonly insert: (form?: InsertForm) => void
  readonly copy: () => unknown
  readonly leave: () => void
}

/** The other form of what the tab lists: of a quotation within the line, of a table as a chart, or the reverse. */
function otherForm({ tab, form }: SourceList): InsertForm {
  if (form !== 'block') return 'block'
  return tab === 'quotations' ? 'inline' : tab === 'tables' ? 'chart' : 'block'
}

/** The keys of the list of sources; they work from its search field too. */
export function sourceKeys({ list, insert, copy, leave }: Actions): (event: KeyboardEvent) => void {
  const plain: Readonly<Record<string, () => void>> = {
    ArrowDown: () => list.move(1),
    ArrowUp: () => list.move(-1),
    PageDown: () => list.move(8),
    PageUp: () => list.move(-8),
    Home: () => list.move(-Infinity),
    End: () => list.move(Infinity),
    Enter: () => insert(),
    Escape: leave,
    ' ': () => list.tab === 'timeline' && list.current !== undefined && list.tick(list.current.id),
  }
  const controlled: Readonly<Record<string, () => unknown>> = {
    Enter: () => insert(otherForm(list)),
    c: copy,
  }
  return (event) => {
    if (event.altKey) return
    const [control, other] = IS_MAC ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
    if (other) return
    // In a field Ctrl C copies the marked words.
    if (control && event.key === 'c' && event.target instanceof HTMLInputElement) return
    const action = (control ? controlled : plain)[event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  }
}
