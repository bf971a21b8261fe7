import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { err, ok } from '#domain/result.ts'
import { ImageStore } from '#renderer/state/image-store.svelte.ts'
import { picturesIn } from '#renderer/components/editor/evidence/picture-files.ts'
import { aBridge } from './a-bridge.ts'

describe('ImageStore', () => {
  const revoked: string[] = []
  beforeEach(() => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:one')
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => revoked.push(url))
  })
  afterEach(() => vi.restoreAllMocks())

  const settled = () => new Promise((resolve) => setTimeout(resolve))

  it('reads a picture once, however often it is drawn, and gives its address back at the end', async () => {
    const { bridge, calls } = aBridge()
    const images = new ImageStore(bridge)
    expect(images.get('abc', 'image/png')).toEqual({ kind: 'loading' })
    images.get('abc', 'image/png')
    await settled()
    expect(calls.map(({ method, request }) => [method, request])).toEqual([['images.read', { blob: 'abc' }]])
    await calls[0]!.answer(ok(new Uint8Array([1])))
    expect(images.get('abc', 'image/png')).toEqual({ kind: 'shown', url: 'blob:one' })
    images.close()
    expect(revoked).toEqual(['blob:one'])
  })

  it('says why a picture cannot be shown, and reads it again when asked', async () => {
    const { bridge, calls } = aBridge()
    const images = new ImageStore(bridge)
    images.get('abc', 'image/png')
    await settled()
    const error = { code: 'unexpected', reason: 'gone' } as const
    await calls[0]!.answer(err(error))
    expect(images.get('abc', 'image/png')).toEqual({ kind: 'failed', error })
    images.retry('abc')
    expect(images.get('abc', 'image/png')).toEqual({ kind: 'loading' })
    await settled()
    expect(calls).toHaveLength(2)
  })
})

describe('picturesIn', () => {
  const file = (type: string) => new File(['x'], 'x', { type })
  const data = (types: readonly string[], ...files: readonly File[]) =>
    ({ types, files }) as unknown as DataTransfer

  it('takes pictures, and leaves text that comes with one', () => {
    const [png, pdf] = [file('image/png'), file('application/pdf')]
    expect(picturesIn(data(['Files'], png, pdf))).toEqual([png])
    expect(picturesIn(data(['text/html', 'Files'], png))).toEqual([])
    expect(picturesIn(null)).toEqual([])
  })
})
