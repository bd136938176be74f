export * from './asked-together.ts';
export * from './due.ts';
export * from './finding.ts';
export * from './saving.ts';
