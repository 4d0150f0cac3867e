import type { ComponentChildren, VNode } from 'preact';
import type { Shell } from '../../contract/pageView.ts';
import { assetAddress } from '../assets.ts';
import { shellWords } from '../words/shell.ts';
import { Speaking, useWords } from '../words/speaking.ts';
import { useHours } from './useHours.ts';

/** `back`: an address, or what leads there otherwise. `saysContact`: the page itself says how to reach the union. */
type Props = {
  shell: Shell;
  title: string;
  children: ComponentChildren;
  back?: string | VNode | undefined;
  saysContact?: boolean;
};

/** The frame of every page. */
export function Page(props: Props) {
  return (
    <Speaking.Provider value={props.shell.language}>
      <Frame {...props} />
    </Speaking.Provider>
  );
}

function Frame({ shell, title, back, saysContact = false, children }: Props) {
  const words = useWords(shellWords);
  const backTo = back ?? shell.journey?.back;
  return (
    <html lang={words.lang} class={shell.elder ? 'elder' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="same-origin" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="theme-color" content="#b3141d" />
        <title>{`${title} - ${words.name}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={assetAddress('app.css')} />
        <script type="module" src={assetAddress('enhance.js')} />
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header class="top">
          <div class="column top__row">
            <a class="top__home" href="/">
              {words.name}
            </a>
            <nav class="top__nav" aria-label={words.often}>
              <form method="post" action="/text-size">
                <input type="hidden" name="back" value={shell.path} />
                <button
                  type="submit"
                  class="top__link"
                  name="elder"
                  value={shell.elder ? '0' : '1'}
                  aria-pressed={shell.elder}
                >
                  {shell.elder ? words.standard : words.elder}
                </button>
              </form>
              <a class="top__link" href={shell.signedIn ? '/me' : '/sign-in?return=/me'}>
                {shell.signedIn ? words.mine : words.signIn}
              </a>
            </nav>
          </div>
        </header>
        <main id="main" class="column" tabIndex={-1}>
          {typeof backTo === 'string' ? (
            <a class="back" href={backTo}>
              ‹ {words.back}
            </a>
          ) : (
            backTo
          )}
          {shell.journey && <p class="journey">{shell.journey.step}</p>}
          {shell.notice && (
            <p class="notice" role="status">
              {shell.notice}
            </p>
          )}
          {children}
        </main>
        <Footer shell={shell} saysContact={saysContact} />
      </body>
    </html>
  );
}

/** The language a page can be had in besides its own, called as its readers call it. */
const others = {
  zh: { language: 'en', lang: 'en', name: 'English' },
  en: { language: 'zh', lang: 'zh-CN', name: '中文' },
};

function Footer({ shell: { path, language, contact, signedIn }, saysContact }: { shell: Shell; saysContact: boolean }) {
  const words = useWords(shellWords);
  const hours = useHours(contact);
  const other = others[language];
  return (
    <footer class="foot column">
      {contact.phone && !saysContact && (
        <p>
          {contact.isDuty ? words.duty : words.hotline} <a href={`tel:${contact.phone}`}>{contact.phone}</a>
          {hours && <span>{words.hours(hours)}</span>}
        </p>
      )}
      <nav class="foot__links" aria-label={words.helpLinks}>
        <a href="/help">{words.help}</a>
        <a href="/privacy">{words.privacy}</a>
        {signedIn && <a href="/sign-out">{words.signOut}</a>}
      </nav>
      <form method="post" action="/language">
        <input type="hidden" name="back" value={path} />
        <button type="submit" class="link" name="language" value={other.language} lang={other.lang}>
          {other.name}
        </button>
      </form>
    </footer>
  );
}
