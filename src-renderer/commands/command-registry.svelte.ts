import { COMMANDS } from '#contract/commands.ts'
import type { Command, CommandId } from '#contract/commands.ts'
import { createContext, onDestroy } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'

interface Offer {
  readonly run: () => void
  readonly enabled: () => boolean
}

/** The commands that can be run just now: what is on the screen offers them. Keys, palette and menu all run them here. */
export class CommandRegistry {
  /** Of several offers of one command the last counts: a dialog's before that of the screen under it. */
  readonly #offers = new SvelteMap<CommandId, readonly Offer[]>()

  /** Returns what withdraws the offer. */
  offer(id: CommandId, offer: Offer): () => void {
    this.#offers.set(id, [...(this.#offers.get(id) ?? []), offer])
    return () => {
      this.#offers.set(
        id,
        (this.#offers.get(id) ?? []).filter((other) => other !== offer),
      )
    }
  }

  /** In the order of the table. */
  get available(): readonly Command[] {
    return COMMANDS.filter(({ id }) => this.#current(id)?.enabled() === true)
  }

  /** False when nothing on the screen can do it now. */
  run(id: CommandId): boolean {
    const offer = this.#current(id)
    if (offer?.enabled() !== true) return false
    offer.run()
    return true
  }

  #current(id: CommandId): Offer | undefined {
    return this.#offers.get(id)?.at(-1)
  }
}

export const [useCommands, provideCommands] = createContext<CommandRegistry>()

/** In a component: offers a command as long as the component stands. */
export function offerCommand(id: CommandId, run: () => void, enabled: () => boolean = () => true): void {
  onDestroy(useCommands().offer(id, { run, enabled }))
}
