import type { UnionHit } from '../../contract/formView.ts';
import { hitWhere } from '../chosenUnion.ts';
import { fieldWords } from '../words/fields.ts';
import { useWords } from '../words/speaking.ts';

type Props = {
  hits: UnionHit[];
  more?: boolean | undefined;
  query: string;
  above?: string | undefined;
  next?: string | undefined;
};

/** What a search found and where it lies; one tap chooses. */
export function UnionHits({ hits, more, query, above, next }: Props) {
  const words = useWords(fieldWords);
  if (above && hits.length === 0) return <p class="hint">{words.noneBelow(above)}</p>;
  if (hits.length === 0 && [...query.trim()].length < 2) return <p class="hint">{words.twoCharacters}</p>;
  if (hits.length === 0) return <p class="hint">{words.notFound(query)}</p>;
  return (
    <>
      {above && <p class="hint">{words.listBelow(above)}</p>}
      <ul class="hits">
        {hits.map((hit) => (
          <li key={hit.value}>
            {hit.selectable ? (
              <button type="submit" class="hit" name="choose" value={hit.value}>
                <HitText hit={hit} />
              </button>
            ) : (
              <div class="hit hit_closed">
                <HitText hit={hit} />
                {hit.below && (
                  <button type="submit" class="link" name="below" value={hit.below}>
                    {words.lookBelow}
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <button type="submit" class="weui-btn weui-btn_default small" name="below" value={next}>
          {words.nextBelow}
        </button>
      )}
      {more && !above && <p class="hint">{words.moreFound}</p>}
    </>
  );
}

export function HitText({ hit }: { hit: UnionHit }) {
  const { between } = useWords(fieldWords);
  return (
    <>
      <span class="hit__name">{hit.name}</span>
      <span class="hit__where">{hitWhere(hit.where, hit.selectable, hit.advice, between)}</span>
      {hit.advice && !hit.selectable && <span class="hit__advice">{hit.advice}</span>}
    </>
  );
}
