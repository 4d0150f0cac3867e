import type { CascadeLevel, UnionHit } from '../../contract/formView.ts';
import type { Shell } from '../../contract/pageView.ts';
import { CascadeField } from '../components/CascadeField.tsx';
import { Page } from '../components/Page.tsx';

type Props = {
  shell: Shell;
  /** Why the scanned code did not lead anywhere. */
  problem?: string | undefined;
  levels: CascadeLevel[];
  query: string;
  hits?: UnionHit[] | undefined;
};

/** The province-wide way: by unit or by region. */
export function ChoosePlacePage({ shell, problem, levels, query, hits }: Props) {
  return (
    <Page shell={shell} title="选择地区或单位">
      <h1>{problem ? '这个二维码不能使用' : '您在哪里工作？'}</h1>
      {problem && (
        <p class="errors" role="alert">
          {problem}
        </p>
      )}
      <section aria-labelledby="by-unit">
        <h2 id="by-unit">按单位查找</h2>
        <p class="hint" id="unit-hint">
          输入单位或工会名称中的两个以上文字；属于产业工会的单位也能查到
        </p>
        <form method="get" action="/join" class="search__row">
          <input
            class="weui-input control"
            type="search"
            name="q"
            value={query}
            maxLength={60}
            aria-label="单位或工会名称"
            aria-describedby="unit-hint"
          />
          <button type="submit" class="weui-btn weui-btn_default small">
            查找
          </button>
        </form>
        {hits && <Found hits={hits} query={query} />}
      </section>
      <section aria-labelledby="by-place">
        <h2 id="by-place">按所在地区</h2>
        <form method="post" action="/join" data-live>
          <div id="live">
            <CascadeField
              name="division"
              title="省份、城市、区县"
              hint="选到区县，办理规定和联系方式以当地为准"
              levels={levels}
              required
            />
          </div>
          <button type="submit" class="weui-btn weui-btn_primary" name="intent" value="go">
            下一步
          </button>
        </form>
      </section>
    </Page>
  );
}

function Found({ hits, query }: { hits: UnionHit[]; query: string }) {
  if (hits.length === 0)
    return (
      <p class="hint" role="status">
        没有找到“{query}”。单位名称要两个字以上；还找不到的，在下面选择所在地区，填表时再写单位名称。
      </p>
    );
  return (
    <ul class="hits" aria-label="查找结果">
      {hits.map((hit) => (
        <li key={hit.id}>
          <a class="hit" href={`/join?union=${hit.id}`}>
            <span class="hit__name">{hit.name}</span>
            <span class="hit__where">{hit.where}</span>
            {hit.advice && <span class="hit__advice">{hit.advice}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
