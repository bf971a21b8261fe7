import type { Excerpt } from '#domain/excerpt.ts'
import type { ExcerptState } from '../../state/excerpt-state.svelte.ts'

interface Actions {
  readonly excerpts: ExcerptState
  readonly insert: (excerpt: Excerpt) => void
  readonly copy: (excerpt: Excerpt) => void
  readonly leave: () => void
}

/** The keys of the list of excerpts, in the list and in the field that searches it. */
export function excerptKeys({ excerpts, insert, copy, leave }: Actions): (event: KeyboardEvent) => void {
  const plain: Readonly<Record<string, () => void>> = {
    ArrowDown: () => excerpts.move(1),
    ArrowUp: () => excerpts.move(-1),
    PageDown: () => excerpts.move(8),
    PageUp: () => excerpts.move(-8),
    Enter: () => excerpts.current !== undefined && insert(excerpts.current),
    Escape: leave,
  }
  return (event) => {
    const { current } = excerpts
    const control = event.ctrlKey || event.metaKey
    const isCopy = control && event.key.toLowerCase() === 'c' && getSelection()?.isCollapsed !== false
    const action = control || event.altKey ? undefined : plain[event.key]
    if (isCopy && current !== undefined) copy(current)
    else if (action !== undefined) action()
    else return
    event.preventDefault()
  }
}
