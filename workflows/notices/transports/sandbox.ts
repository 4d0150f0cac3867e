import type { Transport } from './transport.ts';

/** Sends nothing: the message stays readable at /sandbox. */
export const sandboxTransport = (): Transport => ({
  name: 'sandbox',
  send: async (message) => `sandbox-${message.id}`,
});
