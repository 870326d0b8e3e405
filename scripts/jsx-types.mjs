// dist/jsx.d.ts, the elements' types for React 19, out of the manifest: `import type {} from 'film-elements/jsx';`
import {readFile, writeFile} from 'node:fs/promises';

const root = new URL('../', import.meta.url);
const {modules} = JSON.parse(await readFile(new URL('dist/custom-elements.json', root), 'utf8'));
const declarations = modules.flatMap(({path, declarations = []}) => declarations.map((one) => ({...one, path})));
const elements = declarations.filter(({tagName}) => tagName);
const unique = (list) => [...new Set(list)].sort();
const importOf = ({name, path}) => `import type {${name}} from './${path.replace(/^dist\//, '')}';`;
const classOf = (name) => declarations.find((one) => one.name === name);

/** An attribute takes a number as its digits too. */
const attributeType = (owner, {fieldName, type}) =>
  /\bnumber\b/.test(type?.text) ? `${owner}['${fieldName}'] | \`\${number}\`` : `${owner}['${fieldName}']`;
const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);
const line = (name, type, description = '') =>
  `  /** ${description.replaceAll('\n', ' ')} */\n  ${key(name)}?: ${type} | undefined;\n`;

function propsOf({name, members = [], attributes = [], events = []}) {
  const names = new Set(attributes.map((one) => one.name));
  const fields = members.filter((one) => one.kind === 'field' && !one.static && !one.readonly && !names.has(one.name));
  return [
    `export interface ${name}Props extends DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> {\n`,
    ...attributes
      .filter(({fieldName}) => fieldName)
      .map((one) => line(one.name, attributeType(name, one), one.description)),
    ...fields.map((one) => line(one.name, `${name}['${one.name}']`, one.description)),
    ...events.map((one) => line(`on${one.name}`, `((event: ${one.type.text}) => void)`, one.description)),
    '}\n',
  ].join('');
}

const used = unique([
  ...elements.map(({name}) => name),
  ...elements.flatMap(({events = []}) => events.map(({type}) => type.text)),
]);
const tokens = unique(elements.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name)));

await writeFile(
  new URL('dist/jsx.d.ts', root),
  `import type {DetailedHTMLProps, HTMLAttributes} from 'react';
${used.map(classOf).filter(Boolean).map(importOf).join('\n')}

${elements.map(propsOf).join('\n')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({name, tagName}) => `      '${tagName}': ${name}Props;`).join('\n')}
    }
  }
  interface CSSProperties {
${tokens.map((name) => `    '${name}'?: string | number | undefined;`).join('\n')}
  }
}
`,
);
