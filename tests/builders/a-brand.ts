import type { Brand } from '#domain/brand.ts'
import { NO_BRAND } from '#domain/brand.ts'

/** A brand without a logo; `over` says the rest. */
export const aBrand = (over: Partial<Brand> = {}): Brand => ({
  ...NO_BRAND,
  accent: '#7a1f2b',
  institution: 'Institute for River Studies',
  disclaimer: 'The views are those of the authors.',
  publication: 'Published at the river.\nWrite to us.',
  rights: 'All rights reserved.',
  ...over,
})
