import { SvelteSet } from 'svelte/reactivity'
import { lanesOf } from '#domain/lay-out-events.ts'
import type { Library } from '#domain/library.ts'
import { dayNumber } from '#domain/time-ticks.ts'
import { panView, showDate, spanOfYears, wholeSpan, zoomView, type TimeView } from '#domain/time-view.ts'
import { compareEvents, type TimelineEvent } from '#domain/timeline.ts'
import { filterEvents, NO_FILTER, worksOf, type EventFilter } from '../records/filter-events.ts'

/** Where no event has a date. */
const SOME_YEAR = 2000

/** The timeline of the whole library: what it is narrowed to, what of the time is in sight, which events are ticked. */
export class TimelineRoom {
  filter = $state.raw<EventFilter>(NO_FILTER)
  readonly #library: () => Library
  readonly #ticked = new SvelteSet<string>()
  #currentId = $state<string | null>(null)
  /** Where ticking with Shift began. */
  #anchor: string | null = null
  #view = $state.raw<TimeView | null>(null)

  readonly events = $derived.by(() => [...this.library.events].sort(compareKnown))
  readonly works = $derived.by(() => worksOf(this.library))
  readonly shown = $derived.by(() => filterEvents(this.events, this.filter, this.library.actors, this.works))
  /** The same whatever the dates that are chosen: what is drawn, those outside them faintly. */
  readonly drawn = $derived.by(() =>
    filterEvents(this.events, { ...this.filter, from: '', to: '' }, this.library.actors, this.works),
  )
  /** From the first year of any event to the last. */
  readonly whole = $derived.by(() =>
    wholeSpan(
      this.events.map(({ date }) => date),
      SOME_YEAR,
    ),
  )
  /** The current event; the first that is shown until the person moves. */
  readonly current = $derived.by(() => this.shown.find(({ id }) => id === this.#currentId) ?? this.shown[0])
  /** How many works give an event that is shown. */
  readonly shownWorks = $derived.by(() => lanesOf(this.shown, this.workOf).length)
  /** A lane for each work that gives an event, the one with most first. */
  readonly lanes = $derived.by(() => lanesOf(this.events, this.workOf))

  constructor(library: () => Library) {
    this.#library = library
  }

  get library(): Library {
    return this.#library()
  }

  readonly workOf = (sourceId: string): string => this.works.get(sourceId) ?? sourceId

  get view(): TimeView {
    return this.#view ?? this.whole
  }

  get years(): { readonly first: number; readonly last: number } {
    return { first: yearAt(this.whole.from), last: yearAt(this.whole.to - 1) }
  }

  /** The ticked events by date, whatever is shown of them. */
  get ticked(): readonly TimelineEvent[] {
    return this.events.filter(({ id }) => this.#ticked.has(id))
  }

  isTicked(id: string): boolean {
    return this.#ticked.has(id)
  }

  /** Narrows it further, or less; where nothing of that is in sight, the first of it comes into sight. */
  narrow(change: Partial<EventFilter>): void {
    this.filter = { ...this.filter, ...change }
    const { current } = this
    if (current !== undefined && !this.shown.some(({ date }) => isInSight(date, this.view)))
      this.#view = showDate(this.view, current.date, this.whole)
  }

  showAll(): void {
    this.filter = NO_FILTER
  }

  select(id: string): void {
    this.#currentId = id
    this.#anchor = id
    const { current } = this
    if (current !== undefined) this.#view = showDate(this.view, current.date, this.whole)
  }

  /** An event that was asked for, whatever hides it. False where the library has none of that id. */
  show(id: string): boolean {
    const event = this.events.find((one) => one.id === id)
    if (event === undefined) return false
    if (!this.shown.includes(event)) this.showAll()
    this.select(id)
    return true
  }

  /** By so many events in the order of their dates; it stops at the ends. */
  move(by: number): void {
    const next = this.#neighbour(by)
    if (next !== undefined) this.select(next.id)
  }

  tick(id: string): void {
    this.#anchor = id
    if (!this.#ticked.delete(id)) this.#ticked.add(id)
  }

  /** Ticks all from where ticking began to this one. */
  tickTo(id: string): void {
    const ids = this.shown.map((event) => event.id)
    const [from, to] = [ids.indexOf(this.#anchor ?? id), ids.indexOf(id)].sort((a, b) => a - b)
    for (const one of ids.slice(Math.max(0, from!), to! + 1)) this.#ticked.add(one)
    this.#currentId = id
  }

  /** Ticks the current event and goes on by so many, which is ticked too. */
  tickOn(by: number): void {
    const { current } = this
    const next = this.#neighbour(by)
    if (current === undefined || next === undefined) return
    this.#ticked.add(current.id)
    this.#ticked.add(next.id)
    this.select(next.id)
  }

  tickShown(): void {
    for (const { id } of this.shown) this.#ticked.add(id)
  }

  untickAll(): void {
    this.#ticked.clear()
  }

  /** `factor` times as much of the time; around `at`, or else around the current event where it is in sight. */
  zoom(factor: number, at: number = this.#middle()): void {
    this.#view = zoomView(this.view, factor, at, this.whole)
  }

  pan(share: number): void {
    this.#view = panView(this.view, share, this.whole)
  }

  /** The dates that are chosen, or all years where those are in sight already. */
  fit(): void {
    const { from, to } = this.filter
    const { first, last } = this.years
    const chosen = spanOfYears(from === '' ? first : Number(from), to === '' ? last : Number(to))
    this.#view = chosen.from === this.view.from && chosen.to === this.view.to ? null : chosen
  }

  /** Is all of the time in sight? */
  get isWhole(): boolean {
    return this.view.from <= this.whole.from && this.view.to >= this.whole.to
  }

  #middle(): number {
    const { view, current } = this
    const day = current === undefined ? null : (current.date.earliest ?? current.date.latest)
    const at = day === null ? NaN : dayNumber(day)
    return at >= view.from && at <= view.to ? at : (view.from + view.to) / 2
  }

  #neighbour(by: number): TimelineEvent | undefined {
    const at = this.shown.findIndex((event) => event === this.current)
    return this.shown[Math.max(0, Math.min(this.shown.length - 1, at + by))]
  }
}

/** By the first day that is known of them: one without a beginning stands where it ended. */
function compareKnown(a: TimelineEvent, b: TimelineEvent): number {
  const [one, other] = [a, b].map(({ date }) => date.earliest ?? date.latest ?? '')
  return one === other ? compareEvents(a, b) : one! < other! ? -1 : 1
}

const isInSight = ({ earliest, latest }: TimelineEvent['date'], { from, to }: TimeView): boolean =>
  (earliest === null || dayNumber(earliest) < to) && (latest === null || dayNumber(latest) >= from)

const yearAt = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()
