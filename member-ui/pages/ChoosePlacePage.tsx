import type { CascadeLevel, UnionHit } from '../../contract/formView.ts';
import type { Shell } from '../../contract/pageView.ts';
import { CascadeField } from '../components/CascadeField.tsx';
import { Page } from '../components/Page.tsx';
import { HitText } from '../components/UnionHits.tsx';
import { applyWords } from '../words/apply.ts';
import { fieldWords } from '../words/fields.ts';

type Props = {
  shell: Shell;
  /** Where it is sent: the address of the process. */
  action: string;
  /** Why the address did not lead anywhere. */
  problem?: string | undefined;
  /** It was that of a scanned code. */
  isCode: boolean;
  levels: CascadeLevel[];
  query: string;
  hits?: UnionHit[] | undefined;
  more?: boolean | undefined;
};

/** The province-wide way: by unit or by region. */
export function ChoosePlacePage({ shell, action, problem, isCode, levels, query, hits, more }: Props) {
  const words = applyWords[shell.language].place;
  return (
    <Page shell={shell} title={words.title}>
      <h1>{problem && isCode ? words.badCode : words.heading}</h1>
      {problem && (
        <p class="errors" role="alert">
          {problem}
        </p>
      )}
      <section aria-labelledby="by-unit">
        <h2 id="by-unit">{words.byUnit}</h2>
        <p class="hint" id="unit-hint">
          {words.unitHint}
        </p>
        <form method="get" action={action} class="search__row">
          <input
            class="weui-input control"
            type="search"
            name="q"
            value={query}
            maxLength={60}
            aria-label={words.unit}
            aria-describedby="unit-hint"
          />
          <button type="submit" class="weui-btn weui-btn_default small">
            {words.find}
          </button>
        </form>
        {hits && <Found shell={shell} action={action} hits={hits} query={query} />}
        {more && <p class="hint">{fieldWords[shell.language].moreFound}</p>}
      </section>
      <section aria-labelledby="by-place">
        <h2 id="by-place">{words.byRegion}</h2>
        <form method="post" action={action} data-live>
          <div id="live">
            <CascadeField name="division" title={words.region} hint={words.regionHint} levels={levels} required />
          </div>
          <button type="submit" class="weui-btn weui-btn_primary" name="intent" value="go">
            {words.next}
          </button>
        </form>
      </section>
    </Page>
  );
}

function Found({ shell, action, hits, query }: Pick<Props, 'shell' | 'action' | 'query'> & { hits: UnionHit[] }) {
  const words = applyWords[shell.language].place;
  if (hits.length === 0)
    return (
      <p class="hint" role="status">
        {words.notFound(query)}
      </p>
    );
  return (
    <ul class="hits" aria-label={words.found}>
      {hits.map((hit) => (
        <li key={hit.value}>
          {hit.selectable ? (
            <a class="hit" href={`${action}?union=${hit.value}`}>
              <HitText hit={hit} />
            </a>
          ) : (
            <div class="hit hit_closed">
              <HitText hit={hit} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
