/** What crosses between the window and the thread that draws its pages. `call` joins an answer to its request. */
export type DrawingRequest =
  /** The bytes are moved, and are gone on this side. */
  | { readonly kind: 'open'; readonly call: number; readonly file: number; readonly pdf: Uint8Array }
  /** `page` from 1; `scale` in pixels to a point. */
  | {
      readonly kind: 'draw'
      readonly call: number
      readonly file: number
      readonly page: number
      readonly scale: number
    }
  | { readonly kind: 'close'; readonly call: number; readonly file: number }
  /** The drawing that was asked for by this call is not wanted any more: it answers `cancelled`, or what it has. */
  | { readonly kind: 'cancel'; readonly call: number }

export type DrawingAnswer =
  /** `width` and `height` of the first page, in points. */
  | {
      readonly kind: 'opened'
      readonly call: number
      readonly pages: number
      readonly width: number
      readonly height: number
    }
  /** `words` in reading order, a line break where the page has one. */
  | { readonly kind: 'drawn'; readonly call: number; readonly image: ImageBitmap; readonly words: string }
  | { readonly kind: 'closed'; readonly call: number }
  | { readonly kind: 'cancelled'; readonly call: number }
  | { readonly kind: 'failed'; readonly call: number; readonly reason: string }
