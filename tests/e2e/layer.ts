import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { command } from './picture-states.ts'

/** What lies over a screen, or a state of it: its name, how a person comes to it, and away again where that is not Escape. */
export type Layer = readonly [
  name: string,
  open: (page: Page) => Promise<unknown>,
  close?: (page: Page) => Promise<unknown>,
]

/** The briefings whose layers are opened. */
export interface Titles {
  /** With every kind of block. */
  readonly whole: string
  /** With an altered quotation, a citation, and a word that is misspelt: bridgge. */
  readonly short: string
  /** Its file was damaged. */
  readonly damaged: string
  /** Written by a later version. */
  readonly later: string
}

/** Escape closes whatever is open, one after the other. */
export async function shut(page: Page): Promise<void> {
  const open = page.locator('.layer, .dialog')
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await page.keyboard.press('Escape')
    await expect.poll(() => open.count()).toBeLessThan(left)
  }
}

type Role = 'button' | 'menuitem' | 'tab' | 'option'
export const press = (within: Page | Locator, role: Role, name: string | RegExp) =>
  within.getByRole(role, { name }).first().click()
export const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name }).last()
/** By a button whose menu then holds the item. */
export const menu = (name: string, button: string | RegExp, item: string | RegExp): Layer => [
  name,
  async (page) => {
    await press(page, 'button', button)
    await page.getByRole('menuitem', { name: item }).first().waitFor()
  },
]

export const form = (
  name: string,
  words: string,
  title: string | RegExp,
  fill: (form: Locator) => Promise<unknown>,
): Layer => [
  name,
  async (page) => {
    await command(page, words)
    await fill(dialog(page, title))
  },
]
