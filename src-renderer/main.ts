import './bridge/no-made-code.ts'
import { mount } from 'svelte'
import './styles/tokens.css'
import './styles/fonts.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/lists.css'
import './styles/contrast.css'
import './styles/text.css'
import './styles/writing.css'
import App from './App.svelte'
import { connect } from './bridge/connect.ts'
import { PreferencesState } from './state/preferences-state.svelte.ts'

const target = document.getElementById('app')
if (target === null) throw new RangeError('index.html has no #app')

const bridge = connect(window.briefwright)
const preferences = await PreferencesState.read(bridge)
mount(App, { target, props: { bridge, preferences } })
