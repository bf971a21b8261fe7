import { describe, expect, it } from 'vitest'
import { keyName } from '#renderer/components/ui/platform.ts'

describe('keyName', () => {
  it.each([
    ['Ctrl F', '⌘F'],
    ['Ctrl Shift Z', '⇧⌘Z'],
    ['Alt ↑', '⌥↑'],
    ['Delete', 'Delete'],
  ])('writes %s as a Mac does', (keys, mac) => {
    expect([keyName(keys, false), keyName(keys, true)]).toEqual([keys, mac])
  })
})
