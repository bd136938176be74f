export * from './retros.ts';
export * from './themes.ts';
