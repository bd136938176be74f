export * from './forms.ts';
export * from './gates.ts';
export * from './place.ts';
export * from './turns.ts';
