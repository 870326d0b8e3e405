import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication, provideClientHydration, type BootstrapContext} from '@angular/platform-browser';
import {provideServerRendering, RenderMode, withRoutes} from '@angular/ssr';
import {App} from './app';

const routes = [{path: '**', renderMode: RenderMode.Prerender} as const];
const providers = [
  provideZonelessChangeDetection(),
  provideClientHydration(),
  provideServerRendering(withRoutes(routes)),
];
export default (context: BootstrapContext) => bootstrapApplication(App, {providers}, context);
