// The script tag: defines every element, the code of all but the card when their tags are on the page; makes elements
// of what asks for them; and does as the tag itself says.
import './elements/film-card/define.js';
import {FilmCard} from './elements/film-card/film-card.js';
import {loadWhenSeen} from './embed/load-when-seen.js';
import {scriptSettings} from './embed/script-settings.js';
import {setDefaults} from './embed/set-defaults.js';
import {askingFor, whenAsked} from './embed/when-asked.js';
import {getDefaultSource, setDefaultSource} from './sources/default-source.js';

const loaders = {
  'film-page': () => import('./elements/film-page/define.js'),
  'film-boxoffice': () => import('./elements/film-boxoffice/define.js'),
  'film-critics': () => import('./elements/film-critics/define.js'),
  'film-details': () => import('./elements/film-details/define.js'),
  'film-links': () => import('./elements/film-links/define.js'),
  'film-photos': () => import('./elements/film-photos/define.js'),
  'film-related': () => import('./elements/film-related/define.js'),
  'film-reviews': () => import('./elements/film-reviews/define.js'),
  'film-videos': () => import('./elements/film-videos/define.js'),
};

// Of several copies of the script the first stands: it alone does more.
if (customElements.get('film-card') === FilmCard) {
  const tags = ['film-card', ...Object.keys(loaders)];
  const settings = scriptSettings();
  if (settings['source']) setDefaultSource(settings['source']);
  setDefaults(tags, settings);
  const takesPlain = settings['upgradeLinks'] === 'paragraph';
  whenAsked(askingFor(tags, takesPlain), async () =>
    (await import('./embed/upgrade.js')).upgradeEmbeds(tags, takesPlain, getDefaultSource),
  );
}

loadWhenSeen({'film-provider': () => import('./elements/film-provider/define.js'), ...loaders});
