import type { ComponentChildren } from 'preact';
import type { Shell } from '../../contract/pageView.ts';
import { assetAddress } from '../assets.ts';

type Props = { shell: Shell; title: string; children: ComponentChildren; back?: string | undefined };

/** The frame of every page. */
export function Page({ shell, title, back, children }: Props) {
  return (
    <html lang="zh-CN" class={shell.elder ? 'elder' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="same-origin" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="theme-color" content="#b3141d" />
        <title>{`${title} - 工会会员`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={assetAddress('app.css')} />
        <script type="module" src={assetAddress('enhance.js')} />
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        <header class="top">
          <div class="column top__row">
            <a class="top__home" href="/">
              工会会员
            </a>
            <nav class="top__nav" aria-label="常用">
              <form method="post" action="/text-size">
                <input type="hidden" name="back" value={shell.path} />
                <button
                  type="submit"
                  class="top__link"
                  name="elder"
                  value={shell.elder ? '0' : '1'}
                  aria-pressed={shell.elder}
                >
                  {shell.elder ? '标准版' : '长辈版'}
                </button>
              </form>
              <a class="top__link" href={shell.signedIn ? '/me' : '/sign-in?return=/me'}>
                {shell.signedIn ? '我的' : '登录'}
              </a>
            </nav>
          </div>
        </header>
        <main id="main" class="column" tabIndex={-1}>
          {back && (
            <a class="back" href={back}>
              ‹ 返回
            </a>
          )}
          {shell.notice && (
            <p class="notice" role="status">
              {shell.notice}
            </p>
          )}
          {children}
        </main>
        <Footer shell={shell} />
      </body>
    </html>
  );
}

function Footer({ shell: { contact, signedIn } }: { shell: Shell }) {
  return (
    <footer class="foot column">
      {contact.phone && (
        <p>
          职工服务热线 <a href={`tel:${contact.phone}`}>{contact.phone}</a>
          {contact.hours && <span>（{contact.hours}）</span>}
        </p>
      )}
      <nav class="foot__links" aria-label="帮助">
        <a href="/help">帮助与联系</a>
        <a href="/privacy">个人信息处理告知</a>
        {signedIn && <a href="/sign-out">退出登录</a>}
      </nav>
    </footer>
  );
}
