/** The part of citeproc-js that is used here. Source: https://citeproc-js.readthedocs.io/ */
declare module 'citeproc' {
  export interface Sys {
    retrieveLocale(language: string): object
    retrieveItem(id: string): object
    /** With `apply_citation_wrapper` on, has each work of a citation pass through the format's `@cite/entry`. */
    readonly wrapCitationEntry: true
  }

  export interface CitationInput {
    readonly citationID: string
    readonly citationItems: readonly {
      readonly id: string
      readonly label?: string
      readonly locator?: string
      readonly prefix?: string
      readonly suffix?: string
    }[]
    /** The number of the note, 0 in the text. */
    readonly properties: { readonly noteIndex: number }
  }

  /** `item_id` is the work that is printed. */
  type Decoration = (this: { readonly item_id: string }, state: Engine, text: string) => string

  export interface OutputFormat {
    text_escape(text: string): string
    bibstart: string
    bibend: string
    [decoration: `@${string}`]: Decoration | false
  }

  export class Engine {
    constructor(sys: Sys, style: object, language: string, forceLanguage: boolean)
    readonly opt: {
      readonly xclass: 'note' | 'in-text'
      readonly development_extensions: Record<string, boolean>
    }
    /** What the style puts around a whole citation. */
    readonly citation: { readonly opt: { readonly layout_prefix: string; readonly layout_suffix: string } }
    setOutputFormat(name: string): void
    updateItems(ids: readonly string[]): void
    /** `[citation id, note index, text]` in the order of the document. */
    rebuildProcessorState(
      citations: readonly CitationInput[],
      format: string,
    ): readonly [string, number, string][]
    makeBibliography():
      readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false
  }

  const CSL: {
    readonly Engine: typeof Engine
    readonly Output: { readonly Formats: Record<string, OutputFormat> }
  }
  export default CSL
}
