// For the page around: fits the frames of `embed.html`, there now or added later, to the height of what is in them.
import {askHeight, heightIn} from './frame-message.js';

const frames = (): HTMLIFrameElement[] => [
  ...document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/embed.html"]'),
];

addEventListener('message', ({source, origin, data}) => {
  const pixels = heightIn(data);
  if (pixels === undefined) return;
  for (const frame of frames())
    if (frame.contentWindow === source && new URL(frame.src).origin === origin)
      frame.height = String(Math.ceil(pixels));
});
// Those that were there before this was.
for (const {contentWindow} of frames()) if (contentWindow) askHeight(contentWindow);
