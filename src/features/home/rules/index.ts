export * from './fit.ts';
export * from './kept.ts';
export * from './order.ts';
export * from './pages.ts';
export * from './primary.ts';
