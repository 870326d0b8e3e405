import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication, provideClientHydration} from '@angular/platform-browser';
import {App} from './app';
import {hydrateWith} from './shared';

const hydration = document.querySelector('#ng-state') ? [provideClientHydration()] : [];
const providers = [provideZonelessChangeDetection(), ...hydration];
void hydrateWith(() => void bootstrapApplication(App, {providers}));
