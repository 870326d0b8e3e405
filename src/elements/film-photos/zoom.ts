/** How a picture is seen: `scale` 1 is all of it; `x` and `y` say how far its centre is from its room's, in pixels. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const whole: View = {scale: 1, x: 0, y: 0};

const maxScale = 6;

/** The size of a picture that is shown whole, and no larger than it is. */
export function fit(picture: Size, room: Size): Size {
  const ratio = Math.min(1, room.width / picture.width, room.height / picture.height);
  return {width: picture.width * ratio, height: picture.height * ratio};
}

const limit = (value: number, excess: number): number => {
  const most = Math.max(0, excess / 2);
  return Math.max(-most, Math.min(value, most)) + 0;
};

/** The picture, of this size at scale 1, moved; its edges stay outside of the room, or a smaller picture in the middle. */
export function pan({scale, x, y}: View, by: Point, picture: Size, room: Size): View {
  return {
    scale,
    x: limit(x + by.x, picture.width * scale - room.width),
    y: limit(y + by.y, picture.height * scale - room.height),
  };
}

/** The picture at another scale; what is seen at `point`, counted from the middle of the room, stays there. */
export function zoom(view: View, scale: number, point: Point, picture: Size, room: Size): View {
  const next = Math.max(1, Math.min(scale, maxScale));
  const by = {
    x: (point.x - view.x) * (1 - next / view.scale),
    y: (point.y - view.y) * (1 - next / view.scale),
  };
  return pan({...view, scale: next}, by, picture, room);
}

/** Which way a finger turns the page that moved so far to the right, in so long: 1 to the right, -1 to the left. */
export function swipe(pixels: number, milliseconds: number, width: number): -1 | 0 | 1 {
  const isFar = Math.abs(pixels) > width / 3;
  const isFast = Math.abs(pixels) > 24 && Math.abs(pixels) / milliseconds > 0.4;
  return isFar || isFast ? (pixels > 0 ? 1 : -1) : 0;
}
