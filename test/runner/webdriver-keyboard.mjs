// The keyboard that a page of Puppeteer has, by WebDriver: https://www.w3.org/TR/webdriver2/#keyboard-actions

/** What WebDriver calls the keys that write nothing. */
const codes = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

function codeOf(key) {
  if (codes[key]) return codes[key];
  if ([...key].length === 1) return key;
  throw new Error(`Unknown key: ${key}`);
}

/** `perform` sends a list of input sources with their actions. Keys that are down stay so until they are let go. */
export function webdriverKeyboard(perform) {
  const send = (...actions) => perform([{type: 'key', id: 'keyboard', actions}]);
  const down = (key) => ({type: 'keyDown', value: codeOf(key)});
  const up = (key) => ({type: 'keyUp', value: codeOf(key)});
  return {
    down: (key) => send(down(key)),
    up: (key) => send(up(key)),
    press: (key) => send(down(key), up(key)),
    type: (text) => send(...[...text.replaceAll('\n', codes.Enter)].flatMap((key) => [down(key), up(key)])),
  };
}
