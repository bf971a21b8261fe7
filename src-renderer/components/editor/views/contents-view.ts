import type { NodeViewRenderer } from '@tiptap/core'
import type { Decoration } from '@tiptap/pm/view'
import type { ContentsEntry } from '../numbering.ts'

interface Shown {
  readonly title: string
  readonly entries: readonly ContentsEntry[]
}

const shown = (decorations: readonly Decoration[]): Shown =>
  decorations
    .map(({ spec }) => spec as Partial<Shown>)
    .find((spec): spec is Shown => spec.entries !== undefined) ?? {
    title: '',
    entries: [],
  }

/** The contents list as the document will print it, but for the pages. A click on an entry shows its heading. */
export const contentsView =
  (): NodeViewRenderer =>
  ({ editor, decorations }) => {
    const dom = document.createElement('div')
    dom.className = 'contents'
    const show = (index: number) => {
      let heading = 0
      editor.state.doc.descendants((node, at) => {
        if (node.type.name !== 'heading') return
        if (heading++ !== index) return
        const element = editor.view.nodeDOM(at)
        if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' })
      })
    }
    const draw = ({ title, entries }: Shown) => {
      const head = document.createElement('div')
      head.className = 'contents-title'
      head.textContent = title
      const rows = entries.map(({ level, number, text }, index) => {
        const row = document.createElement('div')
        row.className = 'contents-entry'
        row.dataset['level'] = String(level)
        row.textContent = number === null ? text : `${number}\u2002${text}`
        row.addEventListener('click', () => show(index))
        return row
      })
      if (rows.length === 0) {
        const none = document.createElement('div')
        none.className = 'contents-none'
        none.textContent = 'The headings of the text will be listed here.'
        rows.push(none)
      }
      dom.replaceChildren(head, ...rows)
    }
    draw(shown(decorations as readonly Decoration[]))
    return {
      dom,
      update(next, nextDecorations) {
        if (next.type.name !== 'contents') return false
        draw(shown(nextDecorations as readonly Decoration[]))
        return true
      },
      selectNode: () => dom.classList.add('selected'),
      deselectNode: () => dom.classList.remove('selected'),
      ignoreMutation: () => true,
    }
  }
