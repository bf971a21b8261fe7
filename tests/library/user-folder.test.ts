import { describe, expect, it } from 'vitest'
import { userFolder } from '#library/user-folder.ts'

const around = {
  arguments: [],
  environment: {},
  platform: 'linux',
  home: '/home/leyla',
  workingFolder: '/home/ada/papers',
} as const

describe.skipIf(process.platform === 'win32')('userFolder', () => {
  it.each([
    ['linux', {}, '/home/leyla/.config/Briefwright'],
    ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/cfg/Briefwright'],
    ['darwin', {}, '/home/leyla/Library/Application Support/Briefwright'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Briefwright'],
  ] as const)('is where Electron keeps the app’s data: %s %j', (platform, environment, folder) => {
    expect(userFolder({ ...around, platform, environment })).toBe(folder)
  })

  it('is the folder that was named, from where the person is', () => {
    expect(userFolder({ ...around, arguments: ['--library', 'mine'] })).toBe('/home/ada/papers/mine')
    expect(userFolder({ ...around, arguments: ['--library=/mine'] })).toBe('/mine')
    expect(userFolder({ ...around, environment: { BRIEFWRIGHT_LIBRARY: '/env' } })).toBe('/env')
    const both = {
      ...around,
      arguments: ['--library', '/mine'],
      environment: { BRIEFWRIGHT_LIBRARY: '/env' },
    }
    expect(userFolder(both)).toBe('/mine')
  })

  it('is none where --library names none', () => {
    expect(userFolder({ ...around, arguments: ['--library'] })).toBeNull()
    expect(userFolder({ ...around, arguments: ['--library', '--json'] })).toBeNull()
  })
})
