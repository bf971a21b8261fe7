/** The part of citeproc-js that is used here. Source: https://citeproc-js.readthedocs.io/ */
declare module 'citeproc' {
  export interface Sys {
    retrieveLocale(language: string): object
    retrieveItem(id: string): object
    /** With `apply_citation_wrapper` on, has each work of a citation pass through the format's `@cite/entry`. */
    readonly wrapCitationEntry: true
  }

  /** One work in a citation. `position` is 0 first, 1 subsequent, 2 ibid, 3 ibid with a locator. */
  export interface CiteInput {
    readonly id: string
    readonly position: number
    readonly label?: string
    readonly locator?: string
    readonly prefix?: string
    readonly suffix?: string
    /** The number of the note in which the work was first cited, for styles that point back to it. */
    readonly 'first-reference-note-number'?: number
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
    /** With no citations: forgets all that was registered. */
    restoreProcessorState(citations: readonly []): void
    /** What a registered work is told apart by, and its place in the list, from 1. */
    readonly registry: {
      readonly registry: Readonly<Record<string, { readonly disambig: object; readonly seq: number }>>
    }
    /** A citation by itself, in the output format that is set, of works that are registered. */
    makeCitationCluster(cites: readonly CiteInput[]): string
    makeBibliography(filter: {
      readonly exclude: readonly { readonly field: string; readonly value: string }[]
    }): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false
  }

  const CSL: {
    readonly Engine: typeof Engine
    readonly Output: { readonly Formats: Record<string, OutputFormat> }
  }
  export default CSL
}
