import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';

export function SignOutPage({ shell }: { shell: Shell }) {
  return (
    <Page shell={shell} title="退出登录">
      <h1>退出登录</h1>
      <p>在他人手机或公用电脑上办理的，请退出登录。暂存的内容不会丢失。</p>
      <form method="post" action="/sign-out">
        <button type="submit" class="weui-btn weui-btn_primary">
          退出登录
        </button>
      </form>
      <a class="weui-btn weui-btn_default" href="/me">
        不退出
      </a>
    </Page>
  );
}
