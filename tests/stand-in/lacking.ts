import { EventEmitter } from 'node:events'

/** What the language itself looks for on any object: absent, not lacking. */
const PROBED = new Set<string | symbol>(['then', 'toJSON', 'inspect', 'constructor'])

/** Thrown for any part of Electron that the stand-in does not have, so that nothing is taken to work that does not. */
export class LackingError extends Error {
  override readonly name = 'LackingError'

  constructor(part: string) {
    super(`The stand-in for Electron lacks ${part}. Either do without it, or add it to tests/stand-in/.`)
  }
}

/** A prototype that has what `parent` has and throws for everything else. */
function strictPrototype(name: string, parent: object): object {
  return new Proxy(parent, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || PROBED.has(key) || key in target)
        return Reflect.get(target, key, receiver)
      throw new LackingError(`${name}.${key}`)
    },
  })
}

/** The object with exactly these members: reading any other throws. */
export function onlyThese<T extends object>(name: string, members: T): T {
  return Object.setPrototypeOf(members, strictPrototype(name, Object.prototype)) as T
}

/** A whole module of Electron that is not there: it may be imported, and throws when it is used. */
export function lackingModule(name: string): never {
  const refuse = (part: string) => () => {
    throw new LackingError(part)
  }
  return new Proxy(refuse(name), {
    get(_target, key) {
      if (typeof key === 'symbol' || PROBED.has(key)) return undefined
      throw new LackingError(`${name}.${key}`)
    },
    construct: refuse(`new ${name}()`),
  }) as never
}

/** An emitter that throws for members it lacks and for events that Electron has and the stand-in never sends. */
export class StrictEmitter extends EventEmitter {
  /** @param events those that may be listened to; null for all */
  constructor(name: string, events: readonly string[] | null) {
    super()
    if (events === null) return
    const known = new Set(events)
    super.on('newListener', (event: string) => {
      if (!known.has(event)) throw new LackingError(`${name}.on('${event}')`)
    })
  }
}
Object.setPrototypeOf(StrictEmitter.prototype, strictPrototype('this object', EventEmitter.prototype))

/** The event object that Electron passes first, with what a listener may ask of it. */
export class StandInEvent {
  defaultPrevented = false

  preventDefault(): void {
    this.defaultPrevented = true
  }
}
