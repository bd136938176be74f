export { createDeliveryClient, type DeliveryClientOptions } from './client.ts';
export { messageView } from './message-view.ts';
export { createOutbox, type OutboxOptions } from './outbox.ts';
export type { Rate, Rates } from './pacing.ts';
export type {
  Aftermath,
  Content,
  DeathReason,
  Delivery,
  DeliveryRecord,
  DeliveryState,
  HomeDelivery,
  MessageDelivery,
  MessageView,
  Outbox,
  Ref,
  RenderHome,
} from './types.ts';
