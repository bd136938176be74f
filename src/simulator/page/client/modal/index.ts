export { ModalPanel } from './modal-panel.tsx';
export { ModalStack } from './modal-stack.tsx';
