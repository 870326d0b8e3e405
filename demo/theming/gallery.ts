import type {Preset} from './presets.js';

const template = document.querySelector<HTMLTemplateElement>('#preset');

/** One theme: what it is called, how it looks, and the lines to copy. */
export function renderPreset({name, about, css}: Preset): DocumentFragment {
  const preset = document.importNode(template?.content ?? new DocumentFragment(), true);
  const fill = (selector: string, text: string): void => {
    const element = preset.querySelector(selector);
    if (element) element.textContent = text;
  };
  fill('h3', name);
  fill('.label', about);
  fill('summary', `The lines of “${name}”`);
  fill('code', css);
  preset.querySelector('.stage')?.classList.add(`theme-${name}`);
  preset.querySelector('pre')?.setAttribute('aria-label', `The theme ${name}`);
  return preset;
}
