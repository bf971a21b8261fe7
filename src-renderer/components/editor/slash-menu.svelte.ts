import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { CommandId } from '#contract/commands.ts'
import { findInsertItems, type InsertItem } from './insert-items.ts'

/** A slash typed at the start of a paragraph or after a space, and what was typed since. */
interface Slash {
  /** Where the slash stands. */
  readonly from: number
  readonly query: string
  /** Index of the current item. */
  readonly at: number
}

type Change = { readonly at: number } | 'close'

const key = new PluginKey<Slash | null>('slashMenu')
const LONGEST_QUERY = 24

/** The menu that a slash opens in the text. The text keeps the focus; its keys move in the menu. */
export class SlashMenu {
  /** Null while it is closed; `left`, `top` and `bottom` are those of the slash in the window, in pixels. */
  shown = $state.raw<{
    readonly items: readonly InsertItem[]
    readonly at: number
    readonly left: number
    readonly top: number
    readonly bottom: number
  } | null>(null)
  readonly #run: (command: CommandId) => void
  #view: EditorView | null = null

  constructor(run: (command: CommandId) => void) {
    this.#run = run
  }

  choose(index: number): void {
    const view = this.#view
    const slash = view === null ? null : (key.getState(view.state) ?? null)
    if (view === null || slash === null) return
    const item = findInsertItems(slash.query)[index]
    view.dispatch(view.state.tr.delete(slash.from, view.state.selection.from).setMeta(key, 'close'))
    if (item !== undefined) this.#run(item.command)
  }

  point(at: number): void {
    this.#view?.dispatch(this.#view.state.tr.setMeta(key, { at }))
  }

  #show(view: EditorView): void {
    const slash = key.getState(view.state) ?? null
    if (slash === null) {
      if (this.shown !== null) this.shown = null
      return
    }
    const { left, top, bottom } = view.coordsAtPos(slash.from)
    this.shown = { items: findInsertItems(slash.query), at: slash.at, left, top, bottom }
  }

  #key(view: EditorView, event: KeyboardEvent): boolean {
    const slash = key.getState(view.state) ?? null
    if (slash === null || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
    const count = findInsertItems(slash.query).length
    const go = (at: number) => view.dispatch(view.state.tr.setMeta(key, { at }))
    if (event.key === 'Escape') view.dispatch(view.state.tr.setMeta(key, 'close'))
    else if (count === 0) return false
    else if (event.key === 'ArrowDown') go((slash.at + 1) % count)
    else if (event.key === 'ArrowUp') go((slash.at + count - 1) % count)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(count - 1)
    else if (event.key === 'Enter' || event.key === 'Tab') this.choose(slash.at)
    else return false
    return true
  }

  plugin(): Plugin<Slash | null> {
    return new Plugin<Slash | null>({
      key,
      state: { init: () => null, apply: nextSlash },
      props: {
        handleKeyDown: (view, event) => this.#key(view, event),
        attributes: (state): Record<string, string> => {
          const slash = key.getState(state) ?? null
          return slash === null || findInsertItems(slash.query).length === 0
            ? {}
            : {
                'aria-autocomplete': 'list',
                'aria-controls': 'slash-list',
                'aria-activedescendant': `slash-${slash.at}`,
              }
        },
        handleDOMEvents: {
          blur: (view) => {
            if (key.getState(view.state) !== null) view.dispatch(view.state.tr.setMeta(key, 'close'))
          },
        },
      },
      view: (view) => {
        this.#view = view
        return { update: (next) => this.#show(next), destroy: () => (this.shown = null) }
      },
    })
  }
}

function nextSlash(
  tr: Transaction,
  before: Slash | null,
  _old: EditorState,
  { selection, doc }: EditorState,
): Slash | null {
  const change = tr.getMeta(key) as Change | undefined
  if (change === 'close') return null
  if (before === null) return opened(tr)
  if (change !== undefined) return { ...before, at: change.at }
  if (!tr.docChanged && !tr.selectionSet) return before
  const from = tr.mapping.map(before.from, -1)
  const { $from: cursor, empty } = selection
  if (!empty || from < cursor.start() || from >= cursor.pos) return null
  const typed = doc.textBetween(from, cursor.pos, '\n', '\ufffc')
  const query = typed.slice(1)
  if (!typed.startsWith('/') || query.length > LONGEST_QUERY || /[\n\ufffc]/.test(query)) return null
  // A slash that is only a slash: nothing has that name, and the sentence goes on.
  if (query.includes(' ') && findInsertItems(query).length === 0) return null
  return { from, query, at: query === before.query ? before.at : 0 }
}

/** A slash was just typed where nothing or a space stands before it. */
function opened(tr: Transaction): Slash | null {
  const { $from: cursor, empty } = tr.selection
  if (!tr.docChanged || !empty || !cursor.parent.isTextblock || tr.steps.length !== 1) return null
  // On a selected block a letter comes with the paragraph that it begins.
  const { size } = cursor.parent.content
  let isOneLetter = false
  tr.mapping.maps[0]!.forEach(
    (start, oldEnd, _new, end) =>
      (isOneLetter = oldEnd === start && (end - start === 1 || (size === 1 && end - start === 3))),
  )
  if (!isOneLetter) return null
  const before = cursor.parent.textBetween(
    Math.max(0, cursor.parentOffset - 2),
    cursor.parentOffset,
    '\n',
    '\ufffc',
  )
  return before === '/' || /^\s\/$/.test(before) ? { from: cursor.pos - 1, query: '', at: 0 } : null
}
