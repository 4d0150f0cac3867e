import type { UnionHit } from '../../contract/formView.ts';

/** What a search found and where it lies; one tap chooses. */
export function UnionHits({ hits, query }: { hits: UnionHit[]; query: string }) {
  if (hits.length === 0 && [...query.trim()].length < 2) return <p class="hint">请输入两个以上文字</p>;
  if (hits.length === 0) return <p class="hint">没有找到“{query}”。可以换成名称中的其他文字、简称或曾用名再试。</p>;
  return (
    <ul class="hits">
      {hits.map((hit) => (
        <li key={hit.id}>
          {hit.selectable ? (
            <button type="submit" class="hit" name="choose" value={hit.id}>
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
  );
}

function HitText({ hit }: { hit: UnionHit }) {
  return (
    <>
      <span class="hit__name">{hit.name}</span>
      <span class="hit__where">{hit.where}</span>
      {hit.advice && <span class="hit__advice">{hit.advice}</span>}
    </>
  );
}
