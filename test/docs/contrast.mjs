/**
 * Runs in a page: the contrast of each text in the elements below `selector`, and what WCAG AA needs of it. A gradient
 * counts with each of its colours; pictures are left out.
 */
export function contrasts(selector) {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const known = new Map();
  const rgba = (color) => {
    if (!known.has(color)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(color, [r, g, b, a / 255]);
    }
    return known.get(color);
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((part, i) => part * a + below[i] * (1 - a));
  const luminance = (color) => {
    const [r, g, b] = color.map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const above = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const colorsIn = (image) => image.match(/(rgba?|color|oklab|oklch|hsla?)\([^()]*\)/g) ?? [];

  /** The colours that may be behind an element: more than one where there is a gradient. */
  const grounds = (element) => {
    if (!element)
      return [
        rgba(
          getComputedStyle(document.documentElement).colorScheme.includes('dark') &&
            matchMedia('(prefers-color-scheme: dark)').matches
            ? '#121212'
            : '#fff',
        ).slice(0, 3),
      ];
    const {backgroundColor, backgroundImage} = getComputedStyle(element);
    const stops = colorsIn(backgroundImage).map(rgba);
    const own = rgba(backgroundColor);
    const layers = stops.length ? stops : [own];
    if (layers.every(([, , , alpha]) => alpha === 1)) return layers.map((layer) => layer.slice(0, 3));
    return grounds(above(element)).flatMap((ground) => layers.map((layer) => over(layer, ground)));
  };

  const found = [];
  const visit = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE && child.data.trim()) {
        const element = child.parentElement ?? child.getRootNode().host;
        if (!element?.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}) || element.closest('svg, style'))
          continue;
        const {color, fontSize, fontWeight} = getComputedStyle(element);
        const size = parseFloat(fontSize);
        const needed = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
        const ratios = grounds(element).map((ground) => {
          const [a, b] = [luminance(over(rgba(color), ground)), luminance(ground)];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        });
        const ratio = Math.round(Math.min(...ratios) * 100) / 100;
        const stage = element.getRootNode().host?.closest('[class*=theme-]')?.className ?? '';
        found.push({text: child.data.trim().slice(0, 40), stage, ratio, needed});
      } else if (child.nodeType === Node.ELEMENT_NODE) visit(child);
    }
    if (node.shadowRoot) visit(node.shadowRoot);
  };
  for (const stage of document.querySelectorAll(selector))
    for (const element of stage.children) visit(element.shadowRoot);
  return found;
}
