/** Words that found nothing and resemble the name of a union, and how often they were typed of late. */
export type AliasSuggestion = { words: string; times: number };
