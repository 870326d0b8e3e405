import type {Plugin} from 'vite';

const helper = 'for (var name in all)';

/**
 * The bundler's helper for modules in one file walks an object's inherited keys too; on a page that has added something
 * to `Object.prototype` it throws. Same lines, so that source maps stay true.
 */
export const ownKeys = (): Plugin => ({
  name: 'own-keys',
  renderChunk(code) {
    const own = code.replace(helper, 'for (var name of Object.keys(all))');
    if (/\bfor \(\w+ \w+ in \w+\) __defProp/.test(own)) this.error('The helper has changed: see vite-own-keys.ts');
    return {code: own, map: null};
  },
});
