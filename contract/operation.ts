// For those who run the instance.

export type Alive = { status: 'ok' };

/** Says in words which part is broken; ready means that requests can be answered. */
export type Readiness = { ready: boolean; checks: { name: string; ok: boolean; says: string }[] };

/** What would have been sent, where nothing really is. */
export type SandboxMessage = {
  id: string;
  channel: string;
  to: string | null;
  title: string | null;
  body: string;
  template: string;
  state: string;
  createdAt: string;
  sentAt: string | null;
  nextAt: string | null;
};
export type SandboxQuery = { to?: string };

/** Public keys of digital cards (RFC 7517, RFC 8037). */
export type CardKeys = { keys: CardKey[] };
export type CardKey = { kty: string; crv: string; x: string; use: 'sig'; alg: 'EdDSA'; kid: string };

/** The contract as OpenAPI 3.1. */
export type OpenApiDocument = {
  openapi: string;
  info: { title: string; version: string; [part: string]: unknown };
  paths: { [path: string]: { [part: string]: unknown } };
  [part: string]: unknown;
};
