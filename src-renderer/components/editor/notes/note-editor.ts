import type { Editor } from '@tiptap/core'
import { redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import type { Node } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection, type Command, type Transaction } from '@tiptap/pm/state'
import { StepMap } from '@tiptap/pm/transform'
import { EditorView, type DecorationSource, type NodeViewConstructor } from '@tiptap/pm/view'
import type { FootnoteContent } from '#domain/draft.ts'
import { toggleEmphasis } from '../../../schema/emphasis.ts'

interface Host {
  readonly editor: Editor
  /** The footnote's number in the text. */
  readonly chip: HTMLElement
  readonly getPos: () => number | undefined
  readonly onclose: () => void
}

/**
 * The words of one footnote in an editor of their own, over the text. Each change is made in the text at the same time, so
 * that the text's history has it. After ProseMirror's example of footnotes: https://prosemirror.net/examples/footnote/
 */
export class NoteEditor {
  readonly chip: HTMLElement
  readonly #host: Host
  #node: Node
  #decorations: DecorationSource
  #view: EditorView | null = null

  constructor(host: Host, node: Node, decorations: DecorationSource) {
    this.chip = host.chip
    this.#host = host
    this.#node = node
    this.#decorations = decorations
  }

  /** As the text numbers it. */
  get number(): string {
    return this.chip.dataset['number'] ?? ''
  }

  /** Puts the editor into an element, the cursor at the end. */
  mount(element: HTMLElement): void {
    const doc = this.#node
    this.#view = new EditorView(element, {
      state: EditorState.create({ doc, selection: TextSelection.atEnd(doc), plugins: [this.#keys()] }),
      editable: () => this.#host.editor.isEditable,
      dispatchTransaction: (tr) => this.#dispatch(tr),
      decorations: () => this.#decorations,
      nodeViews: this.#views(),
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Footnote', class: 'note-text' },
      transformPastedHTML: (html, view) =>
        this.#host.editor.view.someProp('transformPastedHTML', (clean) => clean(html, view)) ?? html,
    })
    this.#view.focus()
    this.#host.editor.on('selectionUpdate', this.#takeSelection)
  }

  /** The editor is taken away; a footnote without a word goes with it. */
  unmount(): void {
    this.#host.editor.off('selectionUpdate', this.#takeSelection)
    this.#view?.destroy()
    this.#view = null
    const at = this.#host.getPos()
    const { view } = this.#host.editor
    if (at === undefined || view.isDestroyed || !view.editable) return
    const now = view.state.doc.nodeAt(at)
    if (now?.type.name === 'footnote' && now.content.size === 0) {
      view.dispatch(view.state.tr.delete(at, at + now.nodeSize))
    }
  }

  close(): void {
    this.#host.onclose()
    const at = this.#host.getPos()
    const { view } = this.#host.editor
    const after = at === undefined ? null : at + (view.state.doc.nodeAt(at)?.nodeSize ?? 0)
    if (after !== null)
      view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(after))))
    view.focus()
  }

  remove(): void {
    const at = this.#host.getPos()
    this.#host.onclose()
    const { view } = this.#host.editor
    if (at !== undefined) view.dispatch(view.state.tr.delete(at, at + this.#node.nodeSize))
    view.focus()
  }

  toggle(name: 'bold' | 'italic'): void {
    this.#run(toggleEmphasis(this.#node.type.schema, name))
  }

  isOn(name: 'bold' | 'italic'): boolean {
    const state = this.#view?.state
    if (state === undefined) return false
    const { from, to, empty, $from } = state.selection
    const mark = state.schema.marks[name]!
    return empty
      ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, mark)
  }

  /** Puts a piece of a line at the cursor, after a space where a word stands before it. */
  insert(piece: FootnoteContent): void {
    this.#run((state, dispatch) => {
      const { $from, from, to } = state.selection
      const before = $from.parent.textBetween(
        Math.max(0, $from.parentOffset - 1),
        $from.parentOffset,
        null,
        '\ufffc',
      )
      const node = state.schema.nodeFromJSON(piece)
      const space = /^[^\s([]$/.test(before) ? [state.schema.text(' ')] : []
      dispatch?.(state.tr.replaceWith(from, to, [...space, node]))
      return true
    })
  }

  /** Puts a cross-reference to the block at a place of the text at the cursor, the block's id in the same step. */
  refer(target: number, newAnchor: () => string): void {
    const { view } = this.#host.editor
    const block = view.state.doc.nodeAt(target)
    const at = this.#host.getPos()
    if (block === null || at === undefined || this.#view === null) return
    const anchor = (block.attrs['id'] as string | null) ?? newAnchor()
    const { tr, schema } = view.state
    if (block.attrs['id'] === null) tr.setNodeAttribute(target, 'id', anchor)
    const { from, to } = this.#view.state.selection
    tr.replaceWith(at + 1 + from, at + 1 + to, schema.nodes['crossReference']!.create({ target: anchor }))
    view.dispatch(tr)
    this.#view.focus()
  }

  /** The text changed: what differs here is changed here. */
  update(node: Node, decorations: DecorationSource): void {
    this.#node = node
    this.#decorations = decorations
    const view = this.#view
    if (view === null) return
    const { state } = view
    const start = node.content.findDiffStart(state.doc.content)
    const ends = start === null ? null : node.content.findDiffEnd(state.doc.content)
    const { tr } = state
    if (start !== null && ends !== null) {
      const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
      tr.replace(start, ends.b + overlap, node.slice(start, ends.a + overlap))
    }
    view.dispatch(tr.setMeta(FROM_TEXT, true))
  }

  #run(command: Command): void {
    if (this.#view === null) return
    command(this.#view.state, this.#view.dispatch.bind(this.#view), this.#view)
    this.#view.focus()
  }

  #dispatch(tr: Transaction): void {
    const view = this.#view
    if (view === null) return
    const { state, transactions } = view.state.applyTransaction(tr)
    view.updateState(state)
    const at = this.#host.getPos()
    if (tr.getMeta(FROM_TEXT) === true || at === undefined) return
    const text = this.#host.editor.view
    const outer = text.state.tr
    const offset = StepMap.offset(at + 1)
    for (const { steps } of transactions) {
      for (const step of steps) outer.step(step.map(offset)!)
    }
    if (outer.docChanged) text.dispatch(outer)
  }

  #keys() {
    const { editor } = this.#host
    const inText = (command: Command) => () => command(editor.state, editor.view.dispatch.bind(editor.view))
    const schema = this.#node.type.schema
    const lineBreak: Command = (state, dispatch) => {
      dispatch?.(state.tr.replaceSelectionWith(schema.nodes['hardBreak']!.create()).scrollIntoView())
      return true
    }
    const close = () => {
      this.close()
      return true
    }
    return keymap({
      'Mod-z': inText(undo),
      'Mod-y': inText(redo),
      'Mod-Shift-z': inText(redo),
      'Mod-b': toggleEmphasis(schema, 'bold'),
      'Mod-i': toggleEmphasis(schema, 'italic'),
      'Shift-Enter': lineBreak,
      Enter: close,
      Escape: close,
    })
  }

  /** The drawings of the text's own inline nodes; what they change, they change in the text. */
  #views(): Record<string, NodeViewConstructor> {
    const { editor, getPos } = this.#host
    const drawings = editor.extensionManager.nodeViews
    return Object.fromEntries(
      INLINE.flatMap((name) => {
        const draw = drawings[name]
        if (draw === undefined) return []
        const inner: NodeViewConstructor = (node, view, innerPos, ...decorations) => {
          const inText = () => {
            const [start, at] = [getPos(), innerPos()]
            return start === undefined || at === undefined ? undefined : start + 1 + at
          }
          return draw(node, view, inText, ...decorations)
        }
        return [[name, inner] as const]
      }),
    )
  }

  /** A node within the footnote that is selected in the text is selected here instead. */
  readonly #takeSelection = (): void => {
    const [view, start] = [this.#view, this.#host.getPos()]
    const { selection } = this.#host.editor.state
    if (view === null || start === undefined || !(selection instanceof NodeSelection)) return
    const at = selection.from - start - 1
    if (at < 0 || at >= this.#node.content.size) return
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
    queueMicrotask(() => this.#view?.focus())
  }
}

const INLINE = ['citation', 'inlineQuotation', 'crossReference'] as const

const FROM_TEXT = 'from the text'
