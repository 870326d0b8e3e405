interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is kept free between a card and the edge of the window, in pixels. */
const margin = 8;

/** All of a text that stands at this height; it may be in several pieces, as where direction is isolated. */
function lineAt(y: number, pieces: readonly Box[]): Box | undefined {
  const line = pieces.filter(({top, bottom}) => y >= top && y <= bottom);
  const all = (side: keyof Box): number[] => line.map((piece) => piece[side]);
  return (
    line[0] && {
      left: Math.min(...all('left')),
      top: Math.min(...all('top')),
      right: Math.max(...all('right')),
      bottom: Math.max(...all('bottom')),
    }
  );
}

const middle = ({top, bottom}: Box): number => (top + bottom) / 2;

/**
 * Where a card of a size stands beside a text in pieces, and how high it may be there, in pixels of the window. If the
 * text breaks into lines it belongs to the one that the pointer is on, else to all: below, or above where it does not
 * fit below and there is more room; from the start of the line on, or over the pointer if that is farther; in view.
 */
export function placeBeside(
  pieces: readonly Box[],
  pointer: Point | undefined,
  {width, height}: {readonly width: number; readonly height: number},
  view: Box,
  isRtl: boolean,
): {readonly x: number; readonly y: number; readonly room: number} {
  const pointed = pointer && lineAt(pointer.y, pieces);
  const first = pointed ?? lineAt(middle(pieces[0]!), pieces)!;
  const last = pointed ?? lineAt(middle(pieces.at(-1)!), pieces)!;
  const above = first.top - view.top - margin;
  const below = view.bottom - last.bottom - margin;
  const isAbove = height > below && above > below;
  const room = isAbove ? above : below;
  const ends = [last.left, last.right - width] as const;
  const start = ends[isRtl ? 1 : 0];
  const over = pointed ? pointer.x - width / 2 : start;
  // A line shorter than the card has its end before its start.
  const x = isRtl ? Math.min(start, Math.max(over, ends[0])) : Math.max(start, Math.min(over, ends[1]));
  return {
    x: Math.round(Math.max(view.left + margin, Math.min(x, view.right - width - margin))),
    y: Math.round(isAbove ? first.top - Math.min(height, room) : last.bottom),
    room,
  };
}
