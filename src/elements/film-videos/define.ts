import {define} from '../base/define.js';
import {FilmVideos} from './film-videos.js';

define('film-videos', FilmVideos);
