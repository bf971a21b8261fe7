import { Node } from '@tiptap/core'
import type { View } from './atoms.ts'

/** What a footnote holds: all that runs in a line but another footnote. */
const CONTENT = '(text | hardBreak | citation | inlineQuotation | crossReference)*'

/** A footnote: in the text a number, its words edited in a layer of their own. */
export const footnote = (view: View) =>
  Node.create({
    name: 'footnote',
    group: 'inline',
    inline: true,
    content: CONTENT,
    atom: true,
    selectable: true,
    isolating: true,
    parseHTML: () => [{ tag: 'sup[data-draft-node="footnote"]' }],
    renderHTML: () => ['sup', { 'data-draft-node': 'footnote' }, 0],
    ...(view === null ? {} : { addNodeView: () => view }),
  })
