/** Whose code it is, where it leads, what the document says beside it, until when it is good and whom to ask. */
export type Poster = {
  union: string;
  address: string;
  title: string;
  steps: readonly string[];
  foot: string;
  limits: string;
};

/** `day`: as it is said. */
export const posterLimits = (day: string, phone: string | undefined): string =>
  `二维码有效期至${day}${phone ? `，咨询电话 ${phone}` : ''}`;
