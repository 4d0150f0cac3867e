import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';

type CheckedCard = {
  name: string;
  number: string;
  union: string;
  state: string;
  stateLabel: string;
  says: string;
  /** The state when the code was made, when it is another one now. */
  changedFrom?: string | undefined;
  keyId: string;
  validUntil: string;
};
type Props = {
  shell: Shell;
  card?: CheckedCard | undefined;
  /** Of a genuine code whose time is over. */
  expiredAt?: string | undefined;
};

/** What somebody sees who scans the code on a member's card. */
export function CardCheckPage({ shell, card, expiredAt }: Props) {
  return (
    <Page shell={shell} title="会员证核验">
      <h1>{card ? '会员证核验' : expiredAt ? '验证码已过有效期' : '验证码无效'}</h1>
      {card ? (
        <Card card={card} />
      ) : (
        <p>
          {expiredAt ? `这个验证码已于${expiredAt}过期。` : '这个验证码不是由本平台签发的，或内容被改动过。'}
          请会员打开“我的会籍”，出示新的验证码。
        </p>
      )}
      <Offline />
    </Page>
  );
}

const looks: Record<string, string> = { active: 'may', ended: 'mayNot' };

function Card({ card }: { card: CheckedCard }) {
  return (
    <section class={`verdict verdict_${looks[card.state] ?? 'person'}`}>
      <h2>{card.stateLabel}</h2>
      <p>{card.says}</p>
      {card.changedFrom && <p>会员出示时为“{card.changedFrom}”，以现在的状态为准。</p>}
      <dl class="facts">
        <div>
          <dt>姓名</dt>
          <dd>{card.name}</dd>
        </div>
        <div>
          <dt>会员编号</dt>
          <dd>{card.number}</dd>
        </div>
        <div>
          <dt>工会</dt>
          <dd>{card.union}</dd>
        </div>
        <div>
          <dt>验证码</dt>
          <dd>
            签名有效（密钥 {card.keyId}），{card.validUntil}前可用
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Offline() {
  return (
    <details class="more">
      <summary>没有网络时怎样核验</summary>
      <p>验证码本身带有会员编号、工会、会籍状态和有效期，并由本平台签名（Ed25519），不含姓名、证件号码和手机号码。</p>
      <ol>
        <li>
          事先下载<a href="/.well-known/card-keys.json">公钥</a>，存在核验设备上。
        </li>
        <li>扫码，取地址最后一段，按“.”分成三部分：密钥编号、内容、签名。</li>
        <li>用该编号的公钥验证“密钥编号.内容”的签名；内容按 base64url 解码后是一段 JSON。</li>
        <li>
          no 是会员编号，union 是工会，state 是状态（active 有效、retained 保留、pending 待核实），until 是有效期（Unix
          秒）。
        </li>
      </ol>
      <p class="hint">离线看到的是出示时的状态；要看现在的状态，请联网扫码。</p>
    </details>
  );
}
