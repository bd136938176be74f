export { ModalStack } from './modal-stack.tsx';
