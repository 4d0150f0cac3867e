// What a request is answered with, by its method and address: for clients that write addresses out.
import type { Routes } from './routes.ts';

type Split<P extends string> = P extends `${infer Head}/${infer Tail}` ? [Head, ...Split<Tail>] : [P];
type Parts<P extends string> = P extends `${infer Path}?${string}` ? Split<Path> : Split<P>;

type Fits<Declared extends string[], Asked extends string[]> = Declared extends [
  infer D extends string,
  ...infer Ds extends string[],
]
  ? Asked extends [infer A extends string, ...infer As extends string[]]
    ? D extends `:${string}`
      ? Fits<Ds, As>
      : A extends D
        ? Fits<Ds, As>
        : false
    : false
  : Asked extends []
    ? true
    : false;

/** The declared address that answers; never for those over all resources. */
type Address<M extends string, P extends string> = {
  [K in keyof Routes]: K extends `${M} ${infer D}` ? (Fits<Split<D>, Parts<P>> extends true ? K : never) : never;
}[keyof Routes];

/** `Otherwise` where nothing is declared: rows, and addresses that are known only when they are asked. */
export type AnswerTo<M extends string, P extends string, Otherwise> = [Address<M, P>] extends [never]
  ? Otherwise
  : Routes[Address<M, P>] extends { answer: infer A }
    ? A
    : Otherwise;
