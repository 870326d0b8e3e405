export {getText} from './get-text.js';
export {loadMessages} from './load.js';
export {nearestLang, watchLang} from './locale.js';
export type {MessageKey, Messages, Plural} from './messages.js';
export {Text, type Named} from './text.js';
