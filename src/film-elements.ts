// The script tag: defines every element. The provider first, so that it is there when what it wraps asks for it.
import './elements/film-provider/define.js';
import './elements/film-card/define.js';
import './elements/film-reviews/define.js';
import './elements/film-boxoffice/define.js';
