/** The languages that people are spoken to in. */
export type Language = 'zh' | 'en';

/** What something is called, in both languages. */
export type Title = { zh: string; en: string };

/** How a value is coloured besides its word. */
export type Color = 'neutral' | 'success' | 'warning' | 'error' | 'info';

/** A code and its words. */
export type Choice = { value: string; zh: string; en: string; color?: Color | undefined };

/** Of a request that takes no input. */
export type Nothing = { [none in never]: never };
