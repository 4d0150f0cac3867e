/** A name or a number: so few characters that breaking them over two lines would only tear them. */
export const isShort = (value: unknown): boolean => /^(?:[\x20-\x7e]{1,24}|.{1,8})$/u.test(String(value ?? ''));
