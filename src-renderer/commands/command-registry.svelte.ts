import { COMMANDS } from '#contract/commands.ts'
import type { Command, CommandId } from '#contract/commands.ts'
import { createContext, getContext, onDestroy, setContext } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'

interface Offer {
  readonly run: () => void
  readonly enabled: () => boolean
  /** How many layers stood over the screen when it was made. */
  readonly layer: number
}

/** The commands that can be run just now: what is on the screen offers them. Keys, palette and menu all run them here. */
export class CommandRegistry {
  /** Of several offers of one command the last counts: a dialog's before that of the screen under it. */
  readonly #offers = new SvelteMap<CommandId, readonly Offer[]>()
  #layer = $state(0)

  /** Returns what withdraws the offer. */
  offer(id: CommandId, given: Omit<Offer, 'layer'>): () => void {
    const offer = { ...given, layer: this.#layer }
    this.#offers.set(id, [...(this.#offers.get(id) ?? []), offer])
    return () => {
      this.#offers.set(
        id,
        (this.#offers.get(id) ?? []).filter((other) => other !== offer),
      )
    }
  }

  /** Something modal covers the screen: until what is returned is called, only what is offered from now on can be run. */
  cover(): () => void {
    this.#layer++
    return () => void this.#layer--
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
    const offer = this.#offers.get(id)?.at(-1)
    return offer !== undefined && offer.layer >= this.#layer ? offer : undefined
  }
}

export const [useCommands, provideCommands] = createContext<CommandRegistry>()

const STAGE = Symbol('stage')

/** In a component that can be out of sight: what stands in it offers its commands only while it is seen. */
export const provideStage = (isSeen: () => boolean): void => void setContext(STAGE, isSeen)

/** In a component: offers a command as long as the component stands and is seen. */
export function offerCommand(id: CommandId, run: () => void, enabled: () => boolean = () => true): void {
  const isSeen = getContext<(() => boolean) | undefined>(STAGE) ?? (() => true)
  onDestroy(useCommands().offer(id, { run, enabled: () => isSeen() && enabled() }))
}
