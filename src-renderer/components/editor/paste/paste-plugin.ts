import { Plugin } from '@tiptap/pm/state'
import { cleanPastedHtml } from './clean-pasted-html.ts'

/** What is pasted or dropped from elsewhere arrives clean. */
export const pastePlugin = (): Plugin =>
  new Plugin({ props: { transformPastedHTML: (html) => cleanPastedHtml(html) } })
