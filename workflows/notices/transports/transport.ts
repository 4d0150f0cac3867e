import type { NoticeDocument } from '../../../rules/engine/documentTypes.ts';

/** One message as it leaves: whole, with its secrets. */
export type Message = {
  /** The notice's id: what a provider that knows idempotency keys is given, the same at every attempt. */
  id: string;
  channel: 'sms' | 'email';
  template: string;
  /** Phone or e-mail address. */
  to: string;
  title: string | null;
  body: string;
  /** What it is about, in a few words. */
  about?: string | undefined;
  variables: Record<string, string>;
  /** A code: to come twice harms nobody. */
  mayRepeat?: boolean;
  /** The wording in force, for providers that want their own template code and the variables in order. */
  wording?: NonNullable<NoticeDocument['channels']['sms']> | undefined;
};

/** @returns the provider's id of the message. @throws PermanentFailure when trying again is useless, any other error when it may help. */
export type Transport = { name: string; send(message: Message): Promise<string | null>; close?(): void };

/** The provider has said no for good: a wrong number, an unknown template. */
export class PermanentFailure extends Error {}
