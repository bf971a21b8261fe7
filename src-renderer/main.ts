import { mount } from 'svelte'
import './styles/tokens.css'
import App from './App.svelte'

const target = document.getElementById('app')
if (target === null) throw new RangeError('index.html has no #app')

mount(App, { target })
