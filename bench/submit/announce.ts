import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Tells the bench which port a server took; ends when the bench does. */
export function announce(server: Server): void {
  process.on('disconnect', () => process.exit());
  server.on('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }));
}
