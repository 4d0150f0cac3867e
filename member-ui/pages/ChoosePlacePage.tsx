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
  /** What was looked below, where that is what is listed. */
  above?: string | undefined;
  next?: string | undefined;
};

/** The province-wide way: by unit or by region. */
export function ChoosePlacePage(props: Props) {
  const { shell, action, problem, isCode, levels, query, hits, more, above, next } = props;
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
        {hits && <Found shell={shell} action={action} hits={hits} query={query} above={above} next={next} />}
        {more && !above && <p class="hint">{fieldWords[shell.language].moreFound}</p>}
      </section>
      <section aria-labelledby="by-place">
        <h2 id="by-place">{words.byRegion}</h2>
        <form method="post" action={action} data-live>
          <div id="live">
            <CascadeField name="division" title={words.region} hint={words.regionHint} levels={levels} />
          </div>
          <button type="submit" class="weui-btn weui-btn_primary" name="intent" value="go">
            {words.next}
          </button>
        </form>
      </section>
    </Page>
  );
}

type FoundProps = Pick<Props, 'shell' | 'action' | 'query' | 'above' | 'next'> & { hits: UnionHit[] };

function Found({ shell, action, hits, query, above, next }: FoundProps) {
  const words = applyWords[shell.language].place;
  const { lookBelow, listBelow, noneBelow, nextBelow } = fieldWords[shell.language];
  const addressBelow = (value: string) =>
    `${action}?${new URLSearchParams({ ...(query ? { q: query } : {}), below: value })}`;
  if (above && hits.length === 0) return <p class="hint">{noneBelow(above)}</p>;
  if (hits.length === 0)
    return (
      <p class="hint" role="status">
        {words.notFound(query)}
      </p>
    );
  return (
    <>
      {above && <p class="hint">{listBelow(above)}</p>}
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
                {hit.below && <a href={addressBelow(hit.below)}>{lookBelow}</a>}
              </div>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <a class="weui-btn weui-btn_default small" href={addressBelow(next)}>
          {nextBelow}
        </a>
      )}
    </>
  );
}
