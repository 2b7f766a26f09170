/** The plot area within the drawing, in the drawing's own units. */
export const plot = { left: 52, right: 588, top: 16, bottom: 224, width: 600, height: 276 };

export interface Scale {
  bandWidth: number;
  x: (categoryIndex: number) => number;
  y: (value: number) => number;
}

export function scaleOf(categoryCount: number, ticks: number[]): Scale {
  const bandWidth = (plot.right - plot.left) / Math.max(1, categoryCount);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return {
    bandWidth,
    x: (index) => plot.left + bandWidth * (index + 0.5),
    y: (value) => plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top),
  };
}
