import { createElement, useState } from 'react';
import { HttpError, useDataProvider, useLocale, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import type { dataProvider } from '../providers/dataProvider.ts';
import type { Row } from '../providers/meta.ts';
import { problemOf, sentenceOf } from '../providers/requestJson.ts';
import { ConflictDialog } from './ConflictDialog.tsx';

type Input = Record<string, unknown>;
type Options = {
  /** How it went, where the usual sentence would say the wrong thing. */
  inWords?: (name: string, answer: unknown) => string | undefined;
  /** @returns whether the refusal has been dealt with */
  onRefused?: (name: string, error: unknown) => boolean;
};

/** Runs a named action and tells how it went; a conflict shows both versions. */
export function useAct(resource: ResourceMeta, { inWords, onRefused }: Options = {}) {
  const provider = useDataProvider<typeof dataProvider>();
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<{ name: string; value: unknown }>();
  const [clash, setClash] = useState<{ mine: Input; theirs: Input | undefined; message: string }>();
  const notify = useNotify();
  const refresh = useRefresh();
  const translate = useTranslate();
  const locale = useLocale();

  /** The row as it is now, for conflicts that name only the state; none when it has gone out of sight. */
  const present = (row: Row): Promise<Input | undefined> =>
    provider.getOne(resource.path, { id: row.id }).then(
      ({ data }) => data,
      () => undefined,
    );

  async function act(name: string, row: Row, input?: Input): Promise<boolean> {
    setBusy(true);
    try {
      const answer = await provider.act<unknown>(resource.path, row.id, name, input);
      const action = resource.actions[name]?.title[locale === 'en' ? 'en' : 'zh'] ?? name;
      if (isNews(answer, row)) setResult({ name, value: answer });
      else notify(inWords?.(name, answer) ?? translate('huiji.action.done', { action }), { type: 'success' });
      refresh();
      return true;
    } catch (error) {
      if (onRefused?.(name, error)) return false;
      if (error instanceof HttpError && error.status === 409) {
        const { theirs = await present(row), mine = row } = problemOf(error);
        setClash({ mine, theirs, message: sentenceOf(error) });
      } else notify(sentenceOf(error), { type: 'error', autoHideDuration: 10_000 });
      return false;
    } finally {
      setBusy(false);
    }
  }

  const conflict =
    clash &&
    createElement(ConflictDialog, {
      ...clash,
      resource,
      during: 'action',
      onReload: () => {
        setClash(undefined);
        refresh();
      },
    });
  return { act, isBusy, conflict, result, forgetResult: () => setResult(undefined) };
}

/** An answer that is not the row itself holds something to look at: findings, a code to print. */
function isNews(answer: unknown, row: Row): boolean {
  if (!answer || typeof answer !== 'object' || 'state' in answer) return false;
  return (answer as { id?: string }).id !== row.id && Object.keys(answer).length > 0;
}
