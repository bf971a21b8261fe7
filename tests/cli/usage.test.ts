import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src-main/cli/commands.ts'
import { briefing } from './run-briefing.ts'

const names = Object.keys(COMMANDS)

describe('briefing --help', () => {
  it('lists every command', async () => {
    const { status, stdout, stderr } = await briefing(['--help'])
    expect([status, stderr]).toEqual([0, ''])
    for (const name of names) expect(stdout).toMatch(new RegExp(`^ +${name} +\\w`, 'm'))
  })

  it.each(names)('says how %s is used, with every option', async (name) => {
    const command = await COMMANDS[name]!.load()
    const { status, stdout, stderr } = await briefing([name, '--help'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`briefing ${command.usage}\n`)
    for (const option of ['json', 'library DIR', 'help', ...Object.keys(command.options)]) {
      expect(stdout).toMatch(new RegExp(`^ +--${option}\\b`, 'm'))
    }
  })
})

describe('wrong use', () => {
  it.each([
    [[], 'Say what to do: “briefing --help” lists the commands.'],
    [['frobnicate'], 'There is no command “frobnicate”: “briefing --help” lists the commands.'],
    [
      ['timeline', '--kind', 'war'],
      '--kind takes agreement, appointment, conflict, court, economy, election, founding, law, meeting, publication, statement or other, not “war”.',
    ],
    [['timeline', '--importance', '4'], '--importance takes 1, 2 or 3, not “4”.'],
    [['actors', '--kind', 'ship'], '--kind takes person, organisation, place or agreement, not “ship”.'],
    [
      ['actors', '--source', 'gone'],
      'The library has no source “gone”: “briefing sources” lists those it has.',
    ],
    [['constructor'], 'There is no command “constructor”: “briefing --help” lists the commands.'],
    [
      ['sources', 'import', 'x.pdf'],
      '“import” is more than “briefing sources” takes: “briefing sources --help” says how it is used.',
    ],
    [
      ['timeline', '--nope'],
      'There is no option --nope here: “briefing timeline --help” says how it is used.',
    ],
    [['timeline', '--json=3'], '--json takes no value: “briefing timeline --help” says how it is used.'],
    [['timeline', '--from'], '--from needs a value, EDTF: “briefing timeline --help” says how it is used.'],
    [
      ['timeline', '--from', '--to', '2013'],
      '--from needs a value, EDTF: “briefing timeline --help” says how it is used.',
    ],
    [
      ['timeline', '--library='],
      '--library needs a value, DIR: “briefing timeline --help” says how it is used.',
    ],
    [
      ['search'],
      'Something is missing in “briefing search”: the use is “briefing search "WORDS" [--limit N]”.',
    ],
    [['search', 'x', '--limit', '0'], '--limit takes a whole number from 1 to 200, not “0”.'],
    [['build', '--sample'], 'Say where the PDF goes: briefing build … --out X.pdf.'],
    [['build', '--out', 'x.pdf'], 'Name one briefing, by its file, its id or its title, or say --sample.'],
    [
      ['build', 'a.json', '--sample', '--out', 'x.pdf'],
      'There is no sample “a.json”: it is one of falling-remittances, chronology, where-sources-differ.',
    ],
    [
      ['timeline', '--from', 'recently'],
      '“recently” is not a date that can be used: write it in EDTF, as 2017, 2017-05, 2017-05-15, 201X or 2012/2013.',
    ],
    [
      ['timeline', '--from', '2014', '--to', '2012'],
      '--to 2012 ends before --from 2014 begins: exchange the two.',
    ],
    [
      ['excerpts', '--source', 'nowhere'],
      'The library has no source “nowhere”: “briefing sources” lists those it has.',
    ],
  ])('briefing %j: one sentence, exit status 2', async (args, sentence) => {
    expect(await briefing(args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` })
  })
})
