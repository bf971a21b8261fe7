import type { StoredImage } from '#contract/api.ts'
import type { ImageNode } from '#domain/draft.ts'

/** Asks for a PNG or JPEG file; null when none is chosen. */
export function chooseImage(): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/png,image/jpeg'
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

/** What a kept picture gives a node. */
export const describeImage = ({ blob, mediaType, width, height }: StoredImage) => ({
  blob,
  mediaType,
  width,
  height,
})

export const imageNode = (image: StoredImage): ImageNode => ({
  type: 'image',
  attrs: { ...describeImage(image), title: '', source: '', alt: '', id: null },
})
