import type { EditorSession } from './editor-session.svelte.ts'

const KEY = 'cursors'
/** Of how many briefings the place is known, those left last. */
const KEPT = 100

/** Where the cursor of each briefing last was, a place in its text, the last left first; anything else is forgotten. */
function cursors(storage: Storage): readonly (readonly [draftId: string, at: number])[] {
  return (storage.getItem(KEY) ?? '').split(' ').flatMap((entry) => {
    const [, draftId, at] = /^([^=]+)=(\d{1,9})$/.exec(entry) ?? []
    return draftId === undefined || at === undefined ? [] : [[draftId, Number(at)] as const]
  })
}

/** The place in the text of a briefing at which its cursor was when it was left; null where that is not known. */
export const rememberedCursor = (storage: Storage, draftId: string): number | null =>
  cursors(storage).find(([id]) => id === draftId)?.[1] ?? null

export function rememberCursor(storage: Storage, draftId: string, at: number): void {
  const others = cursors(storage).filter(([id]) => id !== draftId)
  const kept = [[draftId, at] as const, ...others].slice(0, KEPT)
  storage.setItem(KEY, kept.map((entry) => entry.join('=')).join(' '))
}

/**
 * Puts the cursor where it was when the briefing was last left, and remembers it again when the window goes. What this
 * returns does the same when the text is taken away.
 */
export function keepCursor(session: EditorSession, storage: Storage, draftId: string): () => void {
  const at = rememberedCursor(storage, draftId)
  if (at !== null) session.comeBack(at)
  const remember = () => {
    if (session.block !== null) rememberCursor(storage, draftId, session.editor.state.selection.from)
  }
  addEventListener('pagehide', remember)
  return () => {
    removeEventListener('pagehide', remember)
    remember()
  }
}
