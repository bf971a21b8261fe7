import type { BlockNode, Body, InlineNode, ListItemNode } from './draft.ts'

export type BodyNode = BlockNode | ListItemNode | InlineNode

/** Every node of a text in reading order, each before what it holds. */
export function* walkBody(body: Body): Generator<BodyNode> {
  yield* walkNodes(body.content)
}

function* walkNodes(nodes: readonly BodyNode[]): Generator<BodyNode> {
  for (const node of nodes) {
    yield node
    if ('content' in node && node.content !== undefined) yield* walkNodes(node.content)
  }
}

/** What a text names, by id, each once, in the order in which it is first named. */
export interface Cited {
  readonly quotationIds: readonly string[]
  readonly tableIds: readonly string[]
  readonly eventIds: readonly string[]
  /** The works of its citations; the sources of its excerpts are not among them unless they are cited too. */
  readonly sourceIds: readonly string[]
}

export function citedInBody(body: Body): Cited {
  const quotationIds = new Set<string>()
  const tableIds = new Set<string>()
  const eventIds = new Set<string>()
  const sourceIds = new Set<string>()
  for (const node of walkBody(body)) {
    switch (node.type) {
      case 'quotation':
      case 'inlineQuotation':
        quotationIds.add(node.attrs.quotationId)
        break
      case 'dataTable':
      case 'chart':
        tableIds.add(node.attrs.tableId)
        break
      case 'timeline':
        for (const id of node.attrs.eventIds) eventIds.add(id)
        break
      case 'citation':
        for (const { sourceId, quotedFrom } of node.attrs.items) {
          sourceIds.add(sourceId)
          if (quotedFrom !== null) sourceIds.add(quotedFrom)
        }
        break
    }
  }
  return {
    quotationIds: [...quotationIds],
    tableIds: [...tableIds],
    eventIds: [...eventIds],
    sourceIds: [...sourceIds],
  }
}
