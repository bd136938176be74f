interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
  width: number;
}

const GAP = 4;
const EDGE = 8;
const LEAST_WIDTH = 200;
const MOST_HEIGHT = 330;

/** Where a popup stands beside its anchor, as styles in pixels: below it, or above where there is more room. */
export function placeBeside(
  anchor: Box,
  screen: { width: number; height: number },
  align: 'start' | 'end',
): Record<'top' | 'bottom' | 'left' | 'right' | 'minWidth' | 'maxWidth' | 'maxHeight', string> {
  const below = screen.height - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const isBelow = below >= Math.min(MOST_HEIGHT, above);
  const width = Math.min(Math.max(anchor.width, LEAST_WIDTH), screen.width - 2 * EDGE);
  const left = Math.max(EDGE, Math.min(anchor.left, screen.width - EDGE - width));
  const right = Math.max(EDGE, Math.min(screen.width - anchor.right, screen.width - EDGE - width));
  return {
    top: isBelow ? px(anchor.bottom + GAP) : 'auto',
    bottom: isBelow ? 'auto' : px(screen.height - anchor.top + GAP),
    left: align === 'start' ? px(left) : 'auto',
    right: align === 'start' ? 'auto' : px(right),
    minWidth: px(width),
    maxWidth: px(align === 'start' ? screen.width - EDGE - left : screen.width - EDGE - right),
    maxHeight: px(Math.max(80, Math.min(MOST_HEIGHT, isBelow ? below : above))),
  };
}

function px(length: number): string {
  return `${Math.round(length)}px`;
}
