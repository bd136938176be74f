export * from './answers.ts';
export * from './lines.ts';
export * from './news.ts';
export * from './occurrences.ts';
export * from './prompts/index.ts';
export * from './questions.ts';
export * from './standups.ts';
export * from './texts.ts';
