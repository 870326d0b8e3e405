import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

const outdir = 'dist';
const published = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
const isPublic = ({privacy, name}) => privacy !== 'private' && privacy !== 'protected' && !name?.startsWith('#');

/** The manifest names the published files, not the sources, and only what is public. */
const publishedOnly = () => ({
  name: 'published-only',
  packageLinkPhase({customElementsManifest: {modules}}) {
    const tags = modules.flatMap(({path, declarations = []}) =>
      declarations.filter(({tagName}) => tagName).map(({tagName, name}) => ({tagName, name, module: published(path)})),
    );
    for (const module of modules) {
      module.path = published(module.path);
      for (const declaration of module.declarations ?? []) trim(declaration);
      for (const {declaration} of module.exports ?? [])
        if (declaration?.module) declaration.module = published(declaration.module);
      // The analyzer does not see through define(), and takes its own parameter for a tag.
      module.exports = module.exports?.filter(({kind}) => kind !== 'custom-element-definition');
      const tag = tags.find(({tagName}) => module.path.endsWith(`/${tagName}/define.js`));
      if (tag) {
        const declaration = {name: tag.name, module: tag.module};
        module.exports = [{kind: 'custom-element-definition', name: tag.tagName, declaration}];
      }
    }
  },
});

function trim(declaration) {
  const {members, attributes, events, superclass} = declaration;
  if (members) declaration.members = members.filter(isPublic);
  // Lit's internal state is no attribute.
  const fields = new Set(declaration.members?.map(({name}) => name));
  if (attributes) declaration.attributes = attributes.filter(({fieldName}) => !fieldName || fields.has(fieldName));
  // What `new FilmLoadEvent(film)` makes the analyzer guess, beside what is documented.
  if (events) declaration.events = events.filter(({description}) => description);
  if (superclass?.module) superclass.module = published(superclass.module);
  for (const part of Object.values(declaration).flat()) {
    if (part?.inheritedFrom?.module) part.inheritedFrom.module = published(part.inheritedFrom.module);
  }
}

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    publishedOnly(),
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({outdir, webTypesFileName: 'web-types.json', packageJson: false}),
  ],
};
