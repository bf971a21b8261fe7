/** What `read-html.ts` uses of `parse5`: the tree, whose nodes it describes itself. */
declare module 'parse5' {
  export function parse(html: string): unknown
}
