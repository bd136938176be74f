export type { DeskProps, Viewer } from './contract.ts';
export { Desk } from './desk.tsx';
