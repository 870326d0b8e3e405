/// <reference types="vite/client" />
const files = import.meta.glob<string>('./presets/*.css', {query: '?raw', import: 'default', eager: true});

/** A theme of the gallery: a plain CSS file that sets tokens on a class. */
export interface Preset {
  name: string;
  /** What the comment at the head of the file says. */
  about: string;
  /** The rule, without the comment. */
  css: string;
  tokens: ReadonlyMap<string, string>;
}

const tokenPattern = /(--film-[\w-]+):\s*([^;]+);/g;

function readPreset([path, file]: [string, string]): Preset {
  const css = file.replace(/\/\*.*?\*\/\s*/s, '').trim();
  return {
    name: /(\w+)\.css$/.exec(path)?.[1] ?? path,
    about: /\/\*\s*(.*?)\s*\*\//.exec(file)?.[1] ?? '',
    css,
    tokens: new Map([...css.matchAll(tokenPattern)].map(([, name = '', value = '']) => [name, value])),
  };
}

export const presets: readonly Preset[] = Object.entries(files).map(readPreset);
