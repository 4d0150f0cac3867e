import type { Language } from '../../contract/words.ts';
import { meWords } from '../words/me.ts';
import { LinkCell } from './LinkCell.tsx';

export type SanctionView = {
  id: string;
  from: string;
  union: string;
  reason: string;
  until: string | undefined;
  appeal: string | undefined;
  href: string | undefined;
};

/** What the person is kept from, by whom, why, until when, and how to appeal. */
export function SanctionList({ sanctions, language }: { sanctions: SanctionView[]; language: Language }) {
  const words = meWords[language].sanctions;
  if (!sanctions.length) return null;
  return (
    <section aria-labelledby="sanctions">
      <h2 id="sanctions">{words.title}</h2>
      {sanctions.map(({ id, from, union, reason, until, appeal, href }) => (
        <div key={id}>
          <p>
            {words.kept(from, until)}
            {words.why(union, reason)}
            {appeal && words.how(appeal)}
          </p>
          {href && (
            <nav class="weui-cells links" aria-label={words.appeal}>
              <LinkCell href={href} title={words.appeal} says={words.decides} />
            </nav>
          )}
        </div>
      ))}
    </section>
  );
}
