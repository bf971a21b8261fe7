import { createContext } from 'svelte'
import type { Bridge } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import type { TemplateId } from '#domain/draft.ts'
import type { Template } from '#domain/template.ts'

/** The kinds of briefing that can be chosen; none until they are read. */
export class TemplateList {
  all = $state.raw<readonly Template[]>([])
  error = $state.raw<AppError | null>(null)
  readonly #bridge: Bridge

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  async load(): Promise<void> {
    const answer = await this.#bridge.invoke('templates.list', undefined)
    if (answer.ok) this.all = answer.value
    this.error = answer.ok ? null : answer.error
  }

  /** Undefined until the templates are read. */
  of(id: TemplateId): Template | undefined {
    return this.all.find((template) => template.id === id)
  }
}

export const [useTemplates, provideTemplates] = createContext<TemplateList>()
