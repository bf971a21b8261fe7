import type { Views } from '../../../schema/draft-extensions.ts'
import { footnoteView } from '../notes/footnote-view.ts'
import type { TextLayers } from '../text-layers.svelte.ts'
import { boxView } from './box-view.svelte.ts'
import { contentsView } from './contents-view.ts'
import { crossReferenceView } from './cross-reference-view.ts'

/** How the window draws what is made of text: boxes, notes, references to other blocks, the contents list. */
export const textViews = (layers: TextLayers): Partial<Views> => ({
  box: boxView(),
  contents: contentsView(),
  crossReference: crossReferenceView(layers),
  footnote: footnoteView(layers),
})
