import { ConfigError } from './runtime/errors.ts';
import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** @throws ConfigError naming the setting that helps, where the address cannot be had */
export async function listen(app: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, resolve);
  });
  return server;
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new ConfigError(`PORT: ${port} is in use by another program; set PORT to another number`);
  if (error.code === 'EACCES')
    return new ConfigError(`PORT: ${port} is not open to this user; set PORT to 1024 or more`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new ConfigError(`HOST: ${host} is no address of this machine`);
  return error;
}

export function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

/** Takes no new requests, lets those under way end, and after a while cuts them off. */
export async function drain(server: Server, patience = 5_000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, pause(patience, undefined, { ref: false })]);
  server.closeAllConnections();
}
