import { currentMeta } from '../providers/meta.ts';

/** The word for an audited action. */
export function actionTitle(action: string, locale: string): string {
  const found = currentMeta()?.auditActions.find(({ value }) => value === action);
  return found ? found[locale === 'en' ? 'en' : 'zh'] : action;
}
