import config from '../../scripts/custom-elements-manifest.config.mjs';

/** The manifest as the build makes it, but in a place of the site's own, and without the editors' files beside it. */
export default {...config, outdir: 'node_modules/.cache/docs', plugins: config.plugins.slice(0, 1)};
