export { createDeliveryClient } from './client.ts';
export { forgetDeliveries } from './forget.ts';
export { createOutbox, type OutboxOptions } from './outbox.ts';
export type { Rates } from './pacing.ts';
export { homeKey, pinKey } from './store/entering.ts';
export { fileView, messageView } from './typed-views.ts';
export type {
  Aftermath,
  Delivery,
  DeliveryCounts,
  DeliveryRecord,
  FileView,
  MessageDelivery,
  MessageView,
  Outbox,
  RenderHome,
} from './types.ts';
