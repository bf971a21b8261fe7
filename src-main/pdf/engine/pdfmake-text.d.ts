/** What measures texts in pdfmake 0.3.11, as `pdfmake.d.ts` has what lays them out. */

declare module 'pdfmake/js/DocMeasure.js' {
  import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'

  export default class DocMeasure {
    constructor(pdf: object, styles: object, defaultStyle: object, svgMeasure: object, tableLayouts: object)
    /** Notes in a node, and in all that it holds, how wide it is at least and at most, and the words of its texts. */
    measureBlock(node: LayoutNode): LayoutNode
    measureNode(node: LayoutNode): LayoutNode
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
