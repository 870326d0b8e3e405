import {render as toString} from 'svelte/server';
import App from './App.svelte';

export const render = async () => (await toString(App)).body;
