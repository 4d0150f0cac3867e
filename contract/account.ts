// What a person sees of himself.
import type { Row } from './row.ts';

/** @resource account */
export type OwnAccount = Row;
/** @resource member */
export type OwnMembership = Row;

export type MyAccount = {
  account: OwnAccount;
  /** He has said who he is. */
  bound: boolean;
  membership: OwnMembership | null;
  notices: { count: number; unread: number };
};

/** What an app needs to show the card with its code. */
export type Card = { token: string; validUntil: string; address: string };

export type Me = MyAccount & {
  /** null: there is no membership that lives. */
  card: Card | null;
  phoneConfirmedAt: string | null;
};

/** Where a person is signed in; days. */
export type Device = { id: string; name: string; firstSeen: string; lastSeen: string; isThis: boolean };
export type Devices = { items: Device[] };
