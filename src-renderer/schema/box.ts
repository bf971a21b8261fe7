import { Node } from '@tiptap/core'
import { BOX_FORMS, type BoxForm } from '#domain/draft.ts'
import type { View } from './atoms.ts'
import { leavingKeys } from './points.ts'

/** Beside the argument, in one of its forms. Its title is an attribute. */
export const box = (view: View) =>
  Node.create({
    name: 'box',
    group: 'block',
    content: '(paragraph | list | quotation)+',
    defining: true,
    isolating: true,
    addAttributes: () => ({
      form: {
        default: 'side',
        parseHTML: (element) => boxForm(element.getAttribute('data-form')),
        renderHTML: ({ form }) => ({ 'data-form': form as string }),
      },
      title: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-title') ?? '',
        renderHTML: ({ title }) => ({ 'data-title': title as string }),
      },
    }),
    parseHTML: () => [{ tag: 'aside[data-draft-node="box"]' }],
    renderHTML: ({ HTMLAttributes }) => ['aside', { 'data-draft-node': 'box', ...HTMLAttributes }, 0],
    addKeyboardShortcuts() {
      return leavingKeys('box', this.editor)
    },
    ...(view === null ? {} : { addNodeView: () => view }),
  })

/** What is no form of a box is `side`. */
export const boxForm = (form: string | null): BoxForm => BOX_FORMS.find((known) => known === form) ?? 'side'
