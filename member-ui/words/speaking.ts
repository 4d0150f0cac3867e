import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../contract/words.ts';
import type { Words } from './language.ts';

/** What language the page around a component speaks. */
export const Speaking = createContext<Language>('zh');

export const useWords = <W>(words: Words<W>): W => words[useContext(Speaking)];
