export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

export interface Segment {
  from: Point;
  to: Point;
}

export function overlaps(one: Box, other: Box, gap = 0): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  );
}

export function isWithin(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

/** How much of a line runs through a box. */
export function lengthWithin({ from, to }: Segment, box: Box): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enters, leaves] = [0, 1];
  const edges = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ] as const;
  for (const [towards, distance] of edges) {
    if (towards === 0 && distance < 0) return 0;
    if (towards < 0) enters = Math.max(enters, distance / towards);
    if (towards > 0) leaves = Math.min(leaves, distance / towards);
  }
  return enters < leaves ? (leaves - enters) * Math.hypot(dx, dy) : 0;
}

export function segmentsOf(points: readonly Point[]): Segment[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from ? [{ from, to }] : [];
  });
}

/** The point of a box that is nearest to another. */
export function nearestIn(box: Box, { x, y }: Point): Point {
  return {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y), box.y + box.height),
  };
}
