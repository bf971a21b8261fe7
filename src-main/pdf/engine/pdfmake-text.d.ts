/** What measures texts in pdfmake 0.3.11, as `pdfmake.d.ts` has what lays them out. */

declare module 'pdfmake/js/TextInlines.js' {
  import type { PdfInline } from './pdf-node.ts'
  import type { Inline } from 'pdfmake/js/Renderer.js'

  /** Text as words that know their widths. A line takes them and notes in each where it stands. */
  export interface Measured {
    readonly items: Inline[]
    readonly minWidth: number
    readonly maxWidth: number
  }

  /** What words take from around them. */
  export interface StyleStack {
    getProperty(name: string): unknown
  }

  /** What is used of the class of that name. */
  export interface TextInlines {
    buildInlines(texts: readonly PdfInline[], around: StyleStack): Measured
  }
}

declare module 'pdfmake/js/TextBreaker.js' {
  interface Item {
    readonly text: string
    readonly wordBreak?: 'break-all'
  }

  export default class TextBreaker {
    /** Copies of items, each with one word. */
    getBreaks(items: readonly Item[], around: undefined): readonly (Item & { readonly lineEnd?: boolean })[]
  }
}
