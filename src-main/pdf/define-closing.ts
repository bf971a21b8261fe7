import type { Document } from '#domain/document.ts'
import { defineSection } from './define-back.ts'
import { words } from './define-text.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

/** What stands after all else, small under one rule, each part with its title where those of notes and references stand. */
export const defineClosing = ({ closing = [] }: Document, style: PageStyle): readonly PdfNode[] =>
  closing.flatMap(({ title, paragraphs }, i) => {
    const said = paragraphs.map((text): PdfNode => ({ tag: 'P', text: words(style, 'source', text) }))
    return defineSection(title, 'source', said, 0, style, i === 0 ? 'rule' : 'space')
  })
