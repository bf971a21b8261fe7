import type { FootnoteContent, InlineNode } from './draft.ts'
import type { Run } from './document.ts'
import { placeNoteCalls } from './place-note-calls.ts'
import type { Resolving } from './resolving.ts'
import { assertNever } from './result.ts'
import { isNoteCall, textOf } from './runs.ts'
import { shownWords } from './shown-words.ts'
import { holdTogether, quoted } from './typography.ts'

/** A line of text as runs, note calls where a typographer sets them. */
export const resolveInline = (nodes: readonly InlineNode[] = [], context: Resolving): readonly Run[] =>
  placeNoteCalls(nodes.flatMap((node) => inlineRuns(node, context)))

function inlineRuns(node: InlineNode, context: Resolving): readonly Run[] {
  if (node.type !== 'footnote') return contentRuns(node, null, context)
  return [context.apparatus.footnote((number) => footnoteRuns(node.content ?? [], number, context))]
}

/** A footnote ends with a stop: one whose last words are a citation is given it. */
function footnoteRuns(
  content: readonly FootnoteContent[],
  number: number,
  context: Resolving,
): readonly Run[] {
  const runs = content.flatMap((node) => contentRuns(node, number, context))
  const last = content.at(-1)?.type
  const open = last === 'citation' || last === 'inlineQuotation'
  const closed = /[.?!…][\u2019\u201d\u00bb\]]*$/.test(textOf(runs))
  return open && !closed ? [...runs, { kind: 'text', text: '.' }] : runs
}

function contentRuns(node: FootnoteContent, footnote: number | null, context: Resolving): readonly Run[] {
  switch (node.type) {
    case 'text':
      return [textRun(node)]
    case 'hardBreak':
      return [{ kind: 'line-break' }]
    case 'citation':
      return context.apparatus.cite(node.attrs.items, footnote)
    case 'inlineQuotation': {
      const quotation = context.records.quotations[node.attrs.quotationId]!
      const { sourceId, locator } = quotation
      const words = quoted(shownWords(quotation, node.attrs.shown), context.language)
      const items = [{ sourceId, locator, prefix: '', quotedFrom: null }]
      return joinCitation({ kind: 'text', text: words }, context.apparatus.cite(items, footnote), footnote)
    }
    case 'crossReference':
      return [referenceRun(node.attrs.target, context)]
    default:
      return assertNever(node)
  }
}

function referenceRun(target: string, { names, terms, lose }: Resolving): Run {
  const name = names.get(target)
  if (name !== undefined) return { kind: 'text', text: name.text, link: { kind: 'block', id: name.id } }
  lose(target)
  return { kind: 'text', text: terms.lostReference, bold: true }
}

function textRun(node: FootnoteContent & { readonly type: 'text' }): Run {
  const marks = new Set(node.marks?.map((mark) => mark.type))
  return {
    kind: 'text',
    text: holdTogether(node.text),
    ...(marks.has('bold') ? { bold: true } : {}),
    ...(marks.has('italic') ? { italic: true } : {}),
  }
}

/**
 * Words and their citation: a note call stands close, a citation in the text after a space, one that has no brackets of
 * its own, in a footnote, after a comma.
 */
export function joinCitation(before: Run, citation: readonly Run[], footnote: number | null): readonly Run[] {
  if (isNoteCall(citation) || citation.length === 0) return [before, ...citation]
  const bare = footnote !== null && !textOf(citation).startsWith('(')
  return [before, { kind: 'text', text: bare ? ', ' : ' ' }, ...citation]
}
