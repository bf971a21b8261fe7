import { expect, it } from 'vitest'
import type { DocumentBlock } from '#domain/document.ts'
import { err, ok } from '#domain/result.ts'
import { collectImages } from '#exports/collect-images.ts'
import { aDocument, paragraph } from '#tests/pdf/a-document.ts'

const image = (blob: string): DocumentBlock => ({
  kind: 'image',
  id: `image-${blob}`,
  label: 'Figure 1',
  title: '',
  source: '',
  alt: '',
  blob,
  mediaType: 'image/png',
  width: 1,
  height: 1,
})

it('reads each picture once, in lists too, and leaves out what cannot be read', async () => {
  const asked: string[] = []
  const document = aDocument({
    blocks: [
      image('a'),
      { kind: 'list', ordered: true, items: [[paragraph('An item.'), image('b'), image('a')]] },
      image('lost'),
    ],
  })
  const images = await collectImages(document, (blob) => {
    asked.push(blob)
    const answer =
      blob === 'lost' ? err({ code: 'file-missing', path: blob } as const) : ok(new Uint8Array([1]))
    return Promise.resolve(answer)
  })
  expect(asked).toEqual(['a', 'b', 'lost'])
  expect([...images.keys()]).toEqual(['a', 'b'])
})
