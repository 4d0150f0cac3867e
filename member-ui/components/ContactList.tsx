import type { Contact } from '../../contract/pageView.ts';

/** Ways to reach the union's service; the case number is there to be read out. */
export function ContactList({ contact, caseNumber }: { contact: Contact; caseNumber?: string | undefined }) {
  const { phone, wechat, email, site, hours } = contact;
  return (
    <dl class="facts">
      {phone && <Line title="电话" text={phone} href={`tel:${phone}`} />}
      {hours && <Line title="时间" text={hours} />}
      {wechat && <Line title="客服微信号" text={wechat} />}
      {email && (
        <Line
          title="邮箱"
          text={email}
          href={`mailto:${email}${caseNumber ? `?subject=${encodeURIComponent(`办件 ${caseNumber}`)}` : ''}`}
        />
      )}
      {site && <Line title="网站" text={site} href={site} />}
      {caseNumber && <Line title="咨询时请提供办件编号" text={caseNumber} />}
    </dl>
  );
}

function Line({ title, text, href }: { title: string; text: string; href?: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{href ? <a href={href}>{text}</a> : text}</dd>
    </div>
  );
}
