import { Node } from '@tiptap/core'
import type { View } from './atoms.ts'
import { leavingKeys } from './points.ts'

/** Beside the argument: background (`side`), or an example told at length (`case`). Its title is an attribute. */
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
        parseHTML: (element) => (element.getAttribute('data-form') === 'case' ? 'case' : 'side'),
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
