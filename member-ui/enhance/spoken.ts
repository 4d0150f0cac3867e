import { fieldWords } from '../words/fields.ts';

/** The words of the page's language. */
export const spoken = () => fieldWords[document.documentElement.lang === 'en' ? 'en' : 'zh'];
