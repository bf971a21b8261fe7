import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { menuTemplate } from '#app/menu-template.ts'
import { COMMANDS } from '#contract/commands.ts'

type Item = MenuItemConstructorOptions

const submenuOf = (item: Item): Item[] => (item.submenu ?? []) as Item[]
const itemsOf = (platform: NodeJS.Platform, choose = vi.fn()): Item[] =>
  menuTemplate(platform, choose).flatMap(submenuOf)
const labels = (items: readonly Item[]) => items.map(({ label, role, type }) => label ?? role ?? type)

describe('the application’s menu', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('holds every command once, on %s', (platform) => {
    const ids = itemsOf(platform).flatMap(({ id }) => (id === undefined ? [] : [id]))
    expect(ids.toSorted()).toEqual(COMMANDS.map(({ id }) => id).toSorted())
  })

  it('shows the keys of a command and takes none from the window', () => {
    for (const { id, keys } of COMMANDS) {
      const item = itemsOf('linux').find((each) => each.id === id)!
      expect([item.accelerator, item.registerAccelerator]).toEqual(
        keys === null ? [undefined, undefined] : [keys, false],
      )
    }
  })

  it('tells which command was chosen', () => {
    const choose = vi.fn()
    for (const item of itemsOf('linux', choose)) (item.click as (() => void) | undefined)?.()
    expect(choose.mock.calls.flat().toSorted()).toEqual(COMMANDS.map(({ id }) => id).toSorted())
  })

  it('has the menus that each system expects, in its order', () => {
    const tops = (platform: NodeJS.Platform) =>
      menuTemplate(platform, vi.fn()).map((item) => item.label ?? item.role)
    const common = ['&File', '&Edit', '&Insert', '&Text', '&Block', '&Library', '&View', '&Go', 'windowMenu']
    expect(tops('linux')).toEqual(common)
    expect(tops('darwin')).toEqual(['appMenu', ...common])
  })

  it('has quitting and preferences where each system has them', () => {
    const menu = (platform: NodeJS.Platform, top: string) =>
      labels(submenuOf(menuTemplate(platform, vi.fn()).find(({ label, role }) => (label ?? role) === top)!))
    expect(menu('win32', '&File').slice(-3)).toEqual(['Open preferences', 'separator', 'quit'])
    expect(menu('darwin', '&File').at(-1)).toBe('close')
    expect(menu('darwin', 'appMenu')).toEqual([
      ...['about', 'separator', 'Open preferences', 'separator', 'services', 'separator'],
      ...['hide', 'hideOthers', 'unhide', 'separator', 'quit'],
    ])
  })

  it('has no empty menu, and no line without something on both sides', () => {
    const [one] = COMMANDS
    for (const commands of [[], [one!], COMMANDS]) {
      for (const item of menuTemplate('linux', vi.fn(), commands)) {
        if (item.submenu === undefined) continue
        const types = submenuOf(item).map(({ type }) => type)
        expect(types.length).toBeGreaterThan(0)
        expect([types[0], types.at(-1)]).not.toContain('separator')
        expect(types.join(' ')).not.toContain('separator separator')
      }
    }
  })
})
