import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * The rules that depend on colours, and those that do not: where only the colours changed, the first are enough. What
 * comes over a screen can break around itself only the few that it has a part in.
 */
const RULES = {
  all: (axe: AxeBuilder) => axe,
  colours: (axe: AxeBuilder) => axe.withRules(['color-contrast']),
  structure: (axe: AxeBuilder) => axe.disableRules(['color-contrast']),
  around: (axe: AxeBuilder) =>
    axe.withRules(['region', 'landmark-unique', 'aria-hidden-focus', 'duplicate-id-aria']),
} as const

/** Every rule that the screen, or a part of it, breaks, with the first element that breaks it. */
export async function findViolations(
  page: Page,
  part = 'html',
  rules: keyof typeof RULES = 'all',
): Promise<readonly string[]> {
  // Legacy mode analyses in the page itself: the app opens no second window for it.
  const { violations } = await RULES[rules](
    new AxeBuilder({ page }).setLegacyMode(true).include(part),
  ).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`)
}
