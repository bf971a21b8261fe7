import type { DataRoom } from '../../state/data-room.svelte.ts'

const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 5,
  PageUp: -5,
  Home: -Infinity,
  End: Infinity,
}

/** The keys of the list of tables, and of its search field, where Enter goes on to the list. */
export function shelfKeys(
  room: DataRoom,
  ways: { readonly insert: () => void; readonly focusList: () => void },
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const move = MOVES[event.key]
    const inField = event.target instanceof HTMLInputElement
    if (inField && (event.key === 'Home' || event.key === 'End')) return
    if (move !== undefined) room.move(move)
    else if (event.key === 'Enter') (inField ? ways.focusList : ways.insert)()
    else if (event.key === 'Escape' && room.words !== '') room.words = ''
    else return
    event.preventDefault()
  }
}
