import type { Finding } from '../../contract/finding.ts';

type Detail = Pick<Finding, 'seen' | 'needed' | 'didYouMean'>;

function withSuggestion(message: string, suggestion: string | undefined, words: [string, string]): string {
  return suggestion === undefined ? message : `${message}${words[0]}${suggestion}${words[1]}`;
}

/** An error: the document cannot be saved. */
export function finding(code: string, path: string, message: string, messageEn: string, detail: Detail = {}): Finding {
  return {
    level: 'error',
    path,
    code,
    message: withSuggestion(message, detail.didYouMean, ['，是不是“', '”？']),
    messageEn: withSuggestion(messageEn, detail.didYouMean, ['; did you mean "', '"?']),
    ...detail,
  };
}

/** A warning: allowed, but worth a look. */
export function warning(code: string, path: string, message: string, messageEn: string, detail: Detail = {}): Finding {
  return { ...finding(code, path, message, messageEn, detail), level: 'warning' };
}
