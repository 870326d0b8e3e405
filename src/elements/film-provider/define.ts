import {define} from '../base/define.js';
import {FilmProvider} from './film-provider.js';

define('film-provider', FilmProvider);
