import type { UnionHit } from '../../contract/formView.ts';
import { fieldWords } from '../words/fields.ts';
import { useWords } from '../words/speaking.ts';

type Props = { hits: UnionHit[]; more?: boolean | undefined; query: string };

/** What a search found and where it lies; one tap chooses. */
export function UnionHits({ hits, more, query }: Props) {
  const words = useWords(fieldWords);
  if (hits.length === 0 && [...query.trim()].length < 2) return <p class="hint">{words.twoCharacters}</p>;
  if (hits.length === 0) return <p class="hint">{words.notFound(query)}</p>;
  return (
    <>
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
              </div>
            )}
          </li>
        ))}
      </ul>
      {more && <p class="hint">{words.moreFound}</p>}
    </>
  );
}

export function HitText({ hit }: { hit: UnionHit }) {
  return (
    <>
      <span class="hit__name">{hit.name}</span>
      <span class="hit__where">{hit.where}</span>
      {hit.advice && <span class="hit__advice">{hit.advice}</span>}
    </>
  );
}
