import {define} from '../base/define.js';
import {FilmPhotos} from './film-photos.js';

define('film-photos', FilmPhotos);
