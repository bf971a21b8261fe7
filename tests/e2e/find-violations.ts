import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Every rule that the screen, or a part of it, breaks, with the first element that breaks it. */
export async function findViolations(page: Page, part = 'html'): Promise<readonly string[]> {
  // Legacy mode analyses in the page itself: the app opens no second window for it.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include(part).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`)
}
