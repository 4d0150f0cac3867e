export const elderCookie = 'elder';

/** Whether a Cookie header asks for 长辈版. */
export const isElder = (cookies: string): boolean => /(?:^|;\s*)elder=1(?:;|$)/.test(cookies);
