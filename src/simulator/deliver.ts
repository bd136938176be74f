import type { Context, Delivered, Envelope } from './context.ts';
import { machinePause } from './machine.ts';
import { clockPause, pause } from './pause.ts';
import type { Workspace } from './types.ts';

/** Sends something to the app, the clock held until its ack or its deadline, and with it whatever is to go wrong. */
export async function deliver(
  context: Context,
  workspace: Workspace,
  envelope: Envelope,
): Promise<Delivered> {
  const fault = context.faults.takeForEnvelope(envelope.kind, envelope.payload);
  const send = () => context.work.during(() => context.transport.send(workspace, envelope));
  switch (fault?.kind) {
    case undefined:
      return sent(context, await send());
    case 'lose':
      await context.work.during(() => machinePause(context.ackDeadlineMs, context.stopping));
      return { acked: false, reason: 'timeout' };
    case 'lose-ack':
      await send();
      return { acked: false, reason: 'timeout' };
    case 'duplicate': {
      const [first] = await Promise.all([send(), send()]);
      return sent(context, first);
    }
    case 'delay':
      if (fault.by === 'clock') await clockPause(context, fault.ms);
      else await context.work.during(() => pause(context, fault));
      return sent(context, await send());
    case 'after-next':
      await context.nextDelivery();
      return sent(context, await send());
  }
}

function sent(context: Context, delivered: Delivered): Delivered {
  context.announceDelivery();
  return delivered;
}
