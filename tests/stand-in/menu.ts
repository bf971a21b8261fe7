import type { MenuItemConstructorOptions } from 'electron'
import { onlyThese } from './lacking.ts'

/** A menu as data: it can be read, and Chromium shows none. Its roles do what the browser does by itself anyway. */
export interface StandInMenu {
  readonly items: readonly StandInMenuItem[]
  getMenuItemById(id: string): StandInMenuItem | null
}

export interface StandInMenuItem {
  readonly id: string | null
  readonly label: string
  readonly role: string | null
  readonly type: string
  readonly accelerator: string | null
  /** Whether the menu would take its keys from the page. */
  readonly registerAccelerator: boolean
  readonly enabled: boolean
  readonly visible: boolean
  readonly submenu: StandInMenu | null
  readonly click: () => void
}

let applicationMenu: StandInMenu | null = null

/** No menu is drawn: whoever started the process chooses in it by the id of an item. */
process.on('message', (message: unknown) => {
  if (typeof message !== 'object' || message === null || !('chooseInMenu' in message)) return
  const item = applicationMenu?.getMenuItemById(String(message.chooseInMenu)) ?? null
  if (item === null) process.stderr.write(`No menu has an item ${String(message.chooseInMenu)}\n`)
  else if (item.enabled) item.click()
})

function buildFromTemplate(template: readonly MenuItemConstructorOptions[]): StandInMenu {
  const items = template.map(itemOf)
  const find = (all: readonly StandInMenuItem[], id: string): StandInMenuItem | null => {
    for (const item of all) {
      const found = item.id === id ? item : find(item.submenu?.items ?? [], id)
      if (found !== null) return found
    }
    return null
  }
  return onlyThese('Menu', { items, getMenuItemById: (id: string) => find(items, id) })
}

function itemOf(options: MenuItemConstructorOptions): StandInMenuItem {
  const { submenu } = options
  return onlyThese<StandInMenuItem>('MenuItem', {
    id: options.id ?? null,
    label: options.label ?? '',
    role: options.role ?? null,
    type: options.type ?? (submenu === undefined ? 'normal' : 'submenu'),
    accelerator: options.accelerator ?? null,
    registerAccelerator: options.registerAccelerator ?? true,
    enabled: options.enabled ?? true,
    visible: options.visible ?? true,
    submenu: Array.isArray(submenu) ? buildFromTemplate(submenu) : null,
    click: () => (options.click as (() => void) | undefined)?.(),
  })
}

export const Menu = onlyThese('Menu', {
  buildFromTemplate,
  setApplicationMenu: (menu: StandInMenu | null): void => {
    applicationMenu = menu
  },
  getApplicationMenu: (): StandInMenu | null => applicationMenu,
})
