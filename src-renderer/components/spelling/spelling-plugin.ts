import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { takeSelection } from '../editor/selection-in-step.ts'
import type { SpellChecker } from '../../state/spell-checker.ts'
import { paragraphsBetween, wordsIn, type Line, type PlacedWord } from './words-in.ts'

interface Range {
  readonly from: number
  readonly to: number
}

interface Spelling {
  readonly marks: DecorationSet
  /** What changed and was not looked at since. */
  readonly changed: readonly Range[]
}

type Meta =
  | { readonly kind: 'look-again' }
  | { readonly kind: 'looked'; readonly lines: readonly Range[]; readonly wrong: readonly PlacedWord[] }

export const spellingKey = new PluginKey<Spelling>('spelling')

/** Milliseconds without a change before words are looked at, and how many paragraphs are looked at in one go. */
const AFTER = 300
const PARAGRAPHS = 60

/** Underlines words that no dictionary has: after a pause, only where the text changed, the word being typed left out. */
export function spellingPlugin(checker: SpellChecker, enabled: () => boolean): Plugin<Spelling> {
  return new Plugin<Spelling>({
    key: spellingKey,
    state: {
      init: (_config, { doc }) => ({
        marks: DecorationSet.empty,
        changed: [{ from: 0, to: doc.content.size }],
      }),
      apply: (tr, spelling) => follow(tr, spelling),
    },
    props: {
      decorations: (state) => (enabled() ? spellingKey.getState(state)?.marks : DecorationSet.empty),
      attributes: { spellcheck: 'false' },
    },
    view: (view) => watch(view, checker, enabled),
  })
}

function follow(tr: Transaction, spelling: Spelling): Spelling {
  const meta = tr.getMeta(spellingKey) as Meta | undefined
  if (meta?.kind === 'look-again') return { ...spelling, changed: [{ from: 0, to: tr.doc.content.size }] }
  if (meta?.kind === 'looked') {
    const old = meta.lines.flatMap(({ from, to }) => spelling.marks.find(from, to))
    const marks = meta.wrong.map(({ word, from, to }) =>
      Decoration.inline(from, to, { class: 'misspelt', 'data-word': word }),
    )
    return {
      marks: spelling.marks.remove(old).add(tr.doc, marks),
      changed: without(spelling.changed, meta.lines),
    }
  }
  if (!tr.docChanged) return spelling
  const changed = spelling.changed.map(({ from, to }) => ({
    from: tr.mapping.map(from, -1),
    to: tr.mapping.map(to, 1),
  }))
  tr.mapping.maps.forEach((map, i) =>
    map.forEach((_oldStart, _oldEnd, start, end) => {
      const rest = tr.mapping.slice(i + 1)
      changed.push({ from: rest.map(start, -1), to: rest.map(end, 1) })
    }),
  )
  return { marks: spelling.marks.map(tr.mapping, tr.doc), changed: joined(changed) }
}

/** Ranges that touch as one, in order. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last === undefined || range.from > last.to) result.push(range)
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
  }
  return result
}

/** What is left of the ranges once the lines, which are in order, were looked at. */
const without = (ranges: readonly Range[], lines: readonly Range[]): readonly Range[] => {
  if (lines.length === 0) return []
  const end = Math.max(...lines.map(({ to }) => to))
  return ranges.flatMap(({ from, to }) => (to <= end ? [] : [{ from: Math.max(from, end), to }]))
}

function watch(view: EditorView, checker: SpellChecker, enabled: () => boolean) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking = false
  const later = (after = AFTER) => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), after)
  }

  async function look(): Promise<void> {
    const spelling = spellingKey.getState(view.state)
    if (looking || view.isDestroyed || !enabled() || spelling === undefined || spelling.changed.length === 0)
      return
    const { doc } = view.state
    const lines = nextLines(view.state, spelling.changed)
    const words = lines.flatMap(({ node, at }) => wordsIn(node, at))
    looking = true
    const answered = await checker.learnAbout(words.map(({ word }) => word))
    looking = false
    if (view.isDestroyed || !answered) return
    // The text changed meanwhile: its words are known now, so that looking again takes no time.
    if (!view.state.doc.eq(doc)) return later()
    takeSelection(view)
    const typing = wordAtCursor(view)
    const wrong = words.filter((word) => checker.isRight(word.word) === false && !typing(word))
    const ranges = lines.map(({ node, at }) => ({ from: at, to: at + node.nodeSize }))
    const meta: Meta = { kind: 'looked', lines: ranges, wrong }
    mark(view, meta)
    later(0)
  }

  const stop = checker.onChange(() => {
    if (view.isDestroyed) return
    takeSelection(view)
    mark(view, { kind: 'look-again' })
    later(0)
  })
  later()
  return {
    update(_view: EditorView, before: EditorState) {
      const moved = !before.selection.eq(view.state.selection)
      if (!view.state.doc.eq(before.doc)) later()
      else if (moved) leaveWord(view, before)
    },
    destroy() {
      clearTimeout(timer)
      stop()
    },
  }

  /** The word that the cursor left was perhaps not marked while it was typed. */
  function leaveWord(view: EditorView, before: EditorState): void {
    const { $head } = before.selection
    const word = wordsIn($head.parent, $head.before($head.depth || 1) ?? 0).find(({ to }) => to === $head.pos)
    if (word === undefined || checker.isRight(word.word) !== false) return
    const marks = spellingKey.getState(view.state)?.marks
    if (marks?.find(word.from, word.to).length !== 0) return
    setTimeout(() => {
      if (view.isDestroyed || !view.state.doc.eq(before.doc)) return
      takeSelection(view)
      mark(view, { kind: 'looked', lines: [{ from: word.from, to: word.to }], wrong: [word] })
    })
  }
}

const mark = (view: EditorView, meta: Meta): void =>
  view.dispatch(view.state.tr.setMeta(spellingKey, meta).setMeta('addToHistory', false))

/** The lines of the changed ranges, in order, as many as are looked at in one go; a paragraph comes with its footnotes. */
function nextLines({ doc }: EditorState, changed: readonly Range[]): readonly Line[] {
  return changed
    .flatMap(({ from, to }) => paragraphsBetween(doc, from, Math.min(to, doc.content.size)))
    .slice(0, PARAGRAPHS)
    .flat()
}

/** Is it the word whose end the cursor stands at in an editor that has the focus? */
function wordAtCursor(view: EditorView): (word: PlacedWord) => boolean {
  const { empty, head } = view.state.selection
  return ({ to }) => empty && view.hasFocus() && to === head
}
