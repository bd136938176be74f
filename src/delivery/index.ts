export { createDeliveryClient } from './client.ts';
export { messageView } from './message-view.ts';
export { createOutbox, type OutboxOptions } from './outbox.ts';
export { homeKey } from './store/entering.ts';
export type {
  Aftermath,
  Delivery,
  DeliveryRecord,
  MessageDelivery,
  MessageView,
  Outbox,
  RenderHome,
} from './types.ts';
