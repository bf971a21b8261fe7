import { basename, dirname, relative } from 'node:path'
import { fontFile, LEADING, PAGE, SIZES } from './page-look.ts'
import type { Paper, PaperBlock, PaperRun } from './paper.ts'

/** A paper as XeLaTeX takes it. */
export const asLatex = ({ title, subtitle, author, blocks }: Paper): string => `\
\\documentclass[a4paper]{article}
\\usepackage[left=${PAGE.left}bp,right=${PAGE.right}bp,top=${PAGE.top}bp,bottom=${PAGE.bottom}bp]{geometry}
\\usepackage{fontspec}
${face('setmainfont', 'serif')}
${face('newfontfamily\\tablefont', 'sans')}
\\pagestyle{plain}\\parindent=0pt\\sloppy
\\renewcommand\\normalsize{\\fontsize{${SIZES.body}bp}{${LEADING.body}bp}\\selectfont}
\\renewcommand\\footnotesize{\\fontsize{${SIZES.note}bp}{${LEADING.note}bp}\\selectfont}
\\begin{document}\\normalsize\\raggedbottom
{\\fontsize{${SIZES.title}bp}{32bp}\\selectfont\\bfseries ${escaped(title)}\\par}
{\\fontsize{${SIZES.subtitle}bp}{18bp}\\selectfont ${escaped(subtitle)}\\par}
${escaped(author)}\\par

${blocks.map(written).join('\n\n')}
\\end{document}
`

function face(command: string, family: 'serif' | 'sans'): string {
  const regular = fontFile(family, 'regular', false)
  const beside = (weight: 'regular' | 'semibold', italic: boolean) =>
    relative(dirname(regular), fontFile(family, weight, italic)).replace(/\.ttf$/, '')
  return `\\${command}{${basename(regular, '.ttf')}}[Path=${dirname(regular)}/,Extension=.ttf,ItalicFont=${beside('regular', true)},BoldFont=${beside('semibold', false)}]`
}

function written(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `\\${block.level === 1 ? 'section' : 'subsection'}*{${escaped(block.text)}}`
    case 'paragraph':
      return block.runs.map(writtenRun).join('')
    case 'table': {
      const row = (cells: readonly string[]) => `${cells.map(escaped).join(' & ')} \\\\`
      return `\\begin{center}\\tablefont\\fontsize{${SIZES.cell}bp}{${LEADING.cell}bp}\\selectfont
{\\bfseries ${escaped(block.title)}}\\\\
\\begin{tabular}{l${'r'.repeat(block.columns.length - 1)}}
${row(block.columns)} \\hline
${block.rows.map(row).join('\n')}
\\end{tabular}\\\\
${escaped(block.source)}
\\end{center}`
    }
  }
}

function writtenRun(run: PaperRun): string {
  const text = escaped(run.text)
  if (run.kind === 'note') return `\\footnote{${text}}`
  if (run.look === 'plain') return text
  return `\\${run.look === 'italic' ? 'textit' : 'textbf'}{${text}}`
}

const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** What has a meaning in the markup stands for itself. */
const escaped = (text: string): string => text.replace(/[\\~^#$%&_{}]/g, (sign) => NAMED[sign] ?? `\\${sign}`)
