/** Where things stand in a drawing, in pixels: `left` to `right` and `top` to `bottom` enclose the plot itself. */
export interface Scale {
  left: number;
  right: number;
  top: number;
  bottom: number;
  bandWidth: number;
  x: (categoryIndex: number) => number;
  y: (value: number) => number;
}

/** `ticks` ascending, at least two of them. */
export function scaleOf(widthPx: number, categoryCount: number, ticks: number[]): Scale {
  const [left, right, top, bottom] = [52, widthPx - 12, 16, 216];
  const bandWidth = (right - left) / Math.max(1, categoryCount);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return {
    left,
    right,
    top,
    bottom,
    bandWidth,
    x: (index) => left + bandWidth * (index + 0.5),
    y: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
  };
}
