// A route says once what it is: its address, who may ask, what it takes and answers. The router, the checks, the problem texts,
// OpenAPI and the client of the tests follow from it.
import type { Request, Response } from 'express';
import type { Contract } from '../../contract/byName.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';

/** `anyone`: no session is even read; `visitor`: signed in or not; `person`: signed in; `admin`: with a live grant. */
export type Who = 'anyone' | 'visitor' | 'person' | 'admin';
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type JsonSchema = Record<string, unknown>;

type Name = keyof Contract;
/** A type of the contract by its name, or a list of it. */
export type Shape = Name | `${Name}[]`;
export type TypeOf<S> = S extends Name ? Contract[S] : S extends `${infer N extends Name}[]` ? Contract[N][] : unknown;

/** What is said of an address to those who read the contract. */
export type Described = {
  /** What it is for, in a few words of Chinese. */
  title: string;
  /** Instead of the usual heading of its kind. */
  tag?: string;
  body?: Name | JsonSchema | undefined;
  query?: Name | undefined;
  /** Its body is no JSON but a file, of at most so many bytes. */
  bytes?: number;
  answer?: Shape | JsonSchema | undefined;
  /** The usual one first. 200 when there is none. */
  status?: number | readonly number[];
  /** Of an answer that is no JSON; any where it is of whatever type was kept. */
  media?: string;
  /** Headers that it understands, and that it sends: name → what for. */
  headers?: Readonly<Record<string, string>>;
  sends?: Readonly<Record<string, string>>;
};
export type DescribedAddress = Described & { method: Method; path: string };

export type Route = Described & {
  method: Method;
  path: string;
  who: Who;
  /** With `bytes` and `body`: who signed these bytes, looked at before they are read as JSON. @throws NotSignedIn */
  signed?(request: Request, bytes: Buffer): void;
  /** At most so many requests from one network. */
  limit?: { points: number; seconds: number };
  /** Where it is not there at all. */
  only?: () => boolean;
  /** A route over all resources: the addresses it answers for one of them. What is sent to these the workflows judge. */
  over?: (resource: Resource) => readonly DescribedAddress[];
  run(asked: Asked): unknown;
};

export type Asked<W extends Who = Who, Q = unknown, B = unknown> = {
  actor: W extends 'person' | 'admin' ? PersonActor : PersonActor | undefined;
  params: Readonly<Record<string, string>>;
  query: Q;
  body: B;
  /** Of a route that declares `bytes`; else none. */
  bytes: Buffer;
  request: Request;
  response: Response;
};

type Typed<W extends Who, B, Q, A> = Omit<Route, 'who' | 'body' | 'query' | 'answer' | 'run'> & {
  who: W;
  body?: B;
  query?: Q;
  answer?: A;
  run(asked: Asked<W, TypeOf<Q>, TypeOf<B>>): TypeOf<A> | Promise<TypeOf<A>>;
};

const made = new WeakSet<object>();

/** Types what `run` is given and gives by what the declaration names. */
export function route<
  const W extends Who,
  const B extends Name | undefined = undefined,
  const Q extends Name | undefined = undefined,
  const A extends Shape | undefined = undefined,
>(declaration: Typed<W, B, Q, A>): Route {
  made.add(declaration);
  return declaration;
}

export const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && made.has(value);
