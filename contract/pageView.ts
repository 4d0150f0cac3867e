// What every member page is given to show. Plain data: nothing here knows the database or HTTP.

import type { Language } from './words.ts';

/** `isDuty`: the telephone is that of the union itself, not a line for all. */
export type Contact = Partial<Record<'phone' | 'wechat' | 'email' | 'site' | 'hours', string>> & {
  isDuty?: boolean;
  /** Whether the telephone is answered now, or from which moment on; not known where there are no hours. */
  answers?: { now: true } | { now: false; from: { day: string; time: string } } | undefined;
};

/** The way through an application: which step this is, and where the one before it stands. */
export type Journey = { step: string; back?: string | undefined };

/** What every page shows round its content. */
export type Shell = {
  /** Path and query of the page itself, to come back to it. */
  path: string;
  language: Language;
  /** 长辈版: larger text and targets. */
  elder: boolean;
  signedIn: boolean;
  contact: Contact;
  /** One sentence on what has just happened. */
  notice?: string | undefined;
  journey?: Journey | undefined;
};

/** A file to be fetched. */
export type FileLink = { title: string; href: string };

/** A line of what is known; files instead of a value where it is files. */
export type Fact = { label: string; value: string; files?: FileLink[] | undefined };

/** `id`: the key of its document and its own. */
export type Faq = { id: string; topic: string; question: string; answer: string };

/** Why not, what would help, and what others have asked about it. */
export type Fix = { reason: string; fix?: string | undefined; faqs?: Faq[] };
