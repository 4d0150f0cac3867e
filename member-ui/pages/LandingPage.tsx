import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';
import { applyWords } from '../words/apply.ts';
import { fieldWords } from '../words/fields.ts';

type Props = {
  shell: Shell;
  title: string;
  /** Where one is about to apply. */
  place: { name: string; where: string; isInvited: boolean; closed: boolean };
  /** It takes no members itself: where those below it are listed. */
  below?: string | undefined;
  /** What happens on submitting. */
  says: string;
  /** What to have ready, and how long it takes. */
  needs: string[];
  time?: string | undefined;
  next: string;
  choose: string;
};

/** Landing of a scanned code or of a chosen region. */
export function LandingPage({ shell, title, place, below, says, needs, time, next, choose }: Props) {
  const words = applyWords[shell.language].landing;
  return (
    <Page shell={shell} title={title}>
      <section class="hero">
        <p class="eyebrow">
          {title} · {place.isInvited ? words.invited : words.chosen}
        </p>
        <h1>{place.name}</h1>
        {place.where && <p class="hint">{place.where}</p>}
        {below && (
          <p>
            {words.holdsNot} <a href={below}>{fieldWords[shell.language].lookBelow}</a>
          </p>
        )}
        {place.closed ? (
          <>
            <p>{words.closed}</p>
            <a class="weui-btn weui-btn_primary" href={choose}>
              {words.choose}
            </a>
          </>
        ) : (
          <>
            <p>{says}</p>
            <a class="weui-btn weui-btn_primary" href={next}>
              {words.begin}
            </a>
          </>
        )}
      </section>
      <section aria-labelledby="needs">
        {needs.length > 0 && (
          <>
            <h2 id="needs">{words.needs}</h2>
            <ul class="plain">
              {needs.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
        <p class="hint">
          {time}
          {words.leave}
        </p>
      </section>
      {!place.closed && (
        <p>
          {words.elsewhere}
          <a href={choose}>{words.again}</a>
        </p>
      )}
    </Page>
  );
}
