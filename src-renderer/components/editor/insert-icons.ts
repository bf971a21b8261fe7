import BookBookmark from '@lucide/svelte/icons/book-bookmark'
import ChartColumn from '@lucide/svelte/icons/chart-column'
import GitCommitHorizontal from '@lucide/svelte/icons/git-commit-horizontal'
import Heading1 from '@lucide/svelte/icons/heading-1'
import Heading2 from '@lucide/svelte/icons/heading-2'
import Heading3 from '@lucide/svelte/icons/heading-3'
import Image from '@lucide/svelte/icons/image'
import Link2 from '@lucide/svelte/icons/link-2'
import List from '@lucide/svelte/icons/list'
import ListChecks from '@lucide/svelte/icons/list-checks'
import ListOrdered from '@lucide/svelte/icons/list-ordered'
import ListStart from '@lucide/svelte/icons/list-start'
import NotebookText from '@lucide/svelte/icons/notebook-text'
import PanelRight from '@lucide/svelte/icons/panel-right'
import Scale from '@lucide/svelte/icons/scale'
import Superscript from '@lucide/svelte/icons/superscript'
import Table2 from '@lucide/svelte/icons/table-2'
import TableOfContents from '@lucide/svelte/icons/table-of-contents'
import TextQuote from '@lucide/svelte/icons/text-quote'
import type { Component } from 'svelte'
import type { CommandId } from '#contract/commands.ts'

/** The picture of each thing that can be inserted. */
export const INSERT_ICONS: Readonly<Partial<Record<CommandId, Component>>> = {
  'insert.quotation': TextQuote,
  'insert.table': Table2,
  'insert.chart': ChartColumn,
  'insert.timeline': GitCommitHorizontal,
  'insert.disagreement': Scale,
  'insert.image': Image,
  'insert.citation': BookBookmark,
  'insert.footnote': Superscript,
  'insert.cross-reference': Link2,
  'insert.contents': TableOfContents,
  'text.heading-1': Heading1,
  'text.heading-2': Heading2,
  'text.heading-3': Heading3,
  'text.bullet-list': List,
  'text.numbered-list': ListOrdered,
  'insert.key-points': ListStart,
  'insert.recommendations': ListChecks,
  'insert.side-box': PanelRight,
  'insert.case-box': NotebookText,
}
