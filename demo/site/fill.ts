import {renderReference} from './elements.js';
import {renderFirstCard, renderHosts, renderSources} from './markdown.js';
import {renderPresets} from './presets.js';
import {recordContents, renderRecordFields} from './record-fields.js';

const makers: Readonly<Record<string, () => string | Promise<string>>> = {
  reference: renderReference,
  'record-contents': recordContents,
  'record-fields': renderRecordFields,
  hosts: renderHosts,
  'first-card': renderFirstCard,
  presets: renderPresets,
  sources: renderSources,
};

/** Puts what is made of the code and the texts in the place of `<!-- made: name -->`. */
export async function fill(html: string): Promise<string> {
  let filled = html;
  for (const [mark, name = ''] of html.matchAll(/<!-- made: ([\w-]+) -->/g)) {
    const make = makers[name];
    if (!make) throw new Error(`Nothing is made under the name ${name}`);
    const made = await make();
    filled = filled.replace(mark, () => made);
  }
  return filled;
}
