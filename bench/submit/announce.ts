import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Tells the bench which port a server took. */
export function announce(server: Server): void {
  server.on('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }));
}
